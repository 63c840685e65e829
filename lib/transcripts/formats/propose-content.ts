import { namesOf } from "@/lib/transcripts/formats/field-names";
import { isContent, isReasoned, pickField, pickFields } from "@/lib/transcripts/formats/pick-field";
import { type ProposedConversation, proposeConversation } from "@/lib/transcripts/formats/propose-conversation";
import { isWithin, type SampledField } from "@/lib/transcripts/formats/sampled-fields";

/** The fields that become parts. Those that were not found are absent. */
export type ContentFields = {
  readonly system?: SampledField;
  readonly prompt?: SampledField;
  readonly reasoning?: SampledField;
  readonly answer?: SampledField;
  readonly conversation?: SampledField;
};

type Place = { readonly fields: readonly SampledField[]; readonly objects: readonly SampledField[] };

/**
 * Finds what the model was given and what it wrote: a conversation, or texts. The answer is looked for beside the
 * reasoning first.
 */
export function proposeContent(place: Place): ContentFields {
  const conversation = proposeConversation(place);
  return conversation ? contentWith(conversation, place.fields) : textsIn(place.fields);
}

/**
 * A conversation and the system message beside it: what stands elsewhere may have been told to a monitor. One without the
 * question is the answer where a question is found.
 */
function contentWith({ field, isAsked, answer }: ProposedConversation, fields: readonly SampledField[]): ContentFields {
  const { path, parent } = field;
  const apart = fields.filter((one) => one.path !== path && (path === "" || !one.path.startsWith(`${path}.`)));
  const { system, prompt } = pickGiven(apart);
  if (!isAsked && prompt && answer) return { ...(system && { system }), prompt, answer };
  return { ...(system && path !== "" && system.parent === parent && { system }), conversation: field };
}

function textsIn(fields: readonly SampledField[]): ContentFields {
  const own = fields.filter(isWithin);
  const reasoning = pickReasoning(own);
  const beside = own.filter(({ parent }) => parent === reasoning?.parent);
  const answer = pickAnswer(beside) ?? pickAnswer(own);
  const given = pickGiven(fields.filter((field) => field !== reasoning && field !== answer));
  return { ...given, ...(reasoning && { reasoning }), ...(answer && { answer }) };
}

/** Where an answer stands beside it it is a model's; elsewhere it may be the question's worked solution. */
function pickReasoning(fields: readonly SampledField[]): SampledField | undefined {
  const candidates = pickFields(fields, namesOf.reasoning, isReasoned);
  const isAnswered = ({ parent }: SampledField) =>
    pickField(
      fields.filter((field) => field.parent === parent),
      namesOf.answer,
      isContent,
    ) !== undefined;
  return candidates.find(isAnswered) ?? candidates[0];
}

function pickGiven(fields: readonly SampledField[]): Pick<ContentFields, "system" | "prompt"> {
  const system = pickField(fields, namesOf.system, isContent);
  const prompt =
    pickField(fields, namesOf.prompt, isContent) ??
    pickField(fields, namesOf.conversation, (value) => typeof value !== "string" && isContent(value));
  return { ...(system && { system }), ...(prompt && { prompt }) };
}

function pickAnswer(fields: readonly SampledField[]): SampledField | undefined {
  return pickField(fields, namesOf.answer, isContent) ?? pickField(fields, namesOf.answerPerhaps, isContent);
}
