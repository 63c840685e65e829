import { namesOf } from "@/lib/transcripts/formats/field-names";
import { isContent, pickField } from "@/lib/transcripts/formats/pick-field";
import { isWithin, type SampledField } from "@/lib/transcripts/formats/sampled-fields";

/** The fields that become parts. Those that were not found are absent. */
export type ContentFields = {
  readonly system?: SampledField;
  readonly prompt?: SampledField;
  readonly reasoning?: SampledField;
  readonly answer?: SampledField;
};

/** Finds what the model was given and what it wrote. The answer is looked for beside the reasoning first. */
export function proposeContent(fields: readonly SampledField[]): ContentFields {
  const own = fields.filter(isWithin);
  const reasoning = pickField(own, namesOf.reasoning, isContent);
  const beside = own.filter(({ parent }) => parent === reasoning?.parent);
  const answer = pickAnswer(beside) ?? pickAnswer(own);
  const others = fields.filter((field) => field !== reasoning && field !== answer);
  const system = pickField(others, namesOf.system, isContent);
  const prompt = pickField(others, namesOf.prompt, isContent);
  return {
    ...(system && { system }),
    ...(prompt && { prompt }),
    ...(reasoning && { reasoning }),
    ...(answer && { answer }),
  };
}

function pickAnswer(fields: readonly SampledField[]): SampledField | undefined {
  return pickField(fields, namesOf.answer, isContent) ?? pickField(fields, namesOf.answerPerhaps, isContent);
}
