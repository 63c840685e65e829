import { z } from "zod";
import { isOnTheWay, isRecordsPath, isValuePath } from "@/lib/transcripts/formats/mapping-paths";
import { unstorableIn } from "@/lib/transcripts/storable";
import type { Json } from "@/lib/transcripts/transcript";

const valuePath = z
  .string()
  .min(1)
  .refine(isValuePath, { error: "Expected a path such as result.reasoning_trace, choices[0].text or $.system_prompt" })
  .describe("A path into the record, or from the document with $: `$.results[].question`");

const conversationPath = z
  .string()
  .refine((text) => text === "" || isValuePath(text), { error: "Expected a path such as messages, or the empty text" })
  .describe("The path of the conversation; empty when it is the record itself, as of a request and its response");

const arrayPath = z
  .string()
  .refine(isRecordsPath, { error: "Expected keys and [], such as results[].completions[]" })
  .describe("Keys and [] from the document to its records; empty when each line, or each element, is a record");

const value = z.union([z.string().min(1), z.int()]);
const atPath = z.strictObject({ path: valuePath });
const constant = z.strictObject({ constant: value });
const byFileName = z.strictObject({
  fileName: z
    .array(z.strictObject({ contains: z.string().min(1), value: z.string().min(1) }))
    .min(1)
    .describe("The first rule whose text the file's name contains, in any case of letters, gives the value"),
  otherwise: z.string().min(1).nullable().default(null),
});
const position = z.strictObject({
  position: arrayPath
    .refine((path) => path.endsWith("[]"), { error: "Expected the path of an array, with [] at its end" })
    .describe("The 1-based place in this array on the way to the record"),
});
const join = z.strictObject({
  join: z.array(z.union([atPath, constant, position])).min(1),
  with: z.string().default("/"),
});

/** Where a field's value comes from. */
const sourceSchema = z.union([atPath, constant, byFileName, position, join]);
export type Source = z.infer<typeof sourceSchema>;

const source = sourceSchema.optional();
const content = atPath.optional();

/** The fields of a transcript and where each comes from. Texts stay exactly as they are. */
const fieldsSchema = z.strictObject({
  model: source,
  externalId: source,
  epoch: source,
  condition: source,
  pairKey: source,
  split: source,
  cue: source.describe("The hint or incentive in the prompt, word for word"),
  correctness: source.describe("correct, incorrect, unknown, or true and false"),
  system: content,
  prompt: content.describe("A text, content blocks, or messages"),
  reasoning: content.describe("A text, or content blocks"),
  answer: content.describe("A text, content blocks, or messages; blocks of thinking in it become reasoning"),
  conversation: z
    .strictObject({ path: conversationPath })
    .optional()
    .describe("Messages of any known form, or a request and its response; instead of prompt, reasoning and answer"),
});
export type MappingFields = z.infer<typeof fieldsSchema>;
export type FieldName = keyof MappingFields;

/** The fields that become parts rather than one value each. */
export const contentFields = ["system", "prompt", "reasoning", "answer", "conversation"] as const;

/** A mapping that may still lack what every mapping needs; what a proposal is. */
export const draftMappingSchema = z.strictObject({
  records: arrayPath.default(""),
  fields: fieldsSchema,
  inlineReasoning: z
    .boolean()
    .default(true)
    .describe("Whether reasoning in tags such as <think>, or in Harmony channels, is split from the model's texts"),
  metadata: z
    .strictObject({
      rest: z.boolean().default(true).describe("Whether everything in the record that no field takes is kept"),
      except: z.array(valuePath).default([]).describe("Paths of the record that are left out of the rest"),
      fields: z.record(z.string().min(1), valuePath).default({}).describe("Further metadata: name and path"),
    })
    .prefault({}),
  refuseWhen: z
    .array(valuePath)
    .default([])
    .describe("Paths that hold a value only in failed records, which are refused with that value as the reason"),
});
export type DraftMapping = z.infer<typeof draftMappingSchema>;

/**
 * How the records of any JSON become transcripts. Its JSON Schema is `public/schemas/mapping.json`; `docs/importing.md`
 * has examples.
 */
export const mappingSchema = draftMappingSchema.superRefine(({ fields, records, ...rest }, context) => {
  const refuse = (path: readonly string[], message: string) =>
    context.addIssue({ code: "custom", path: [...path], message });
  const written: Json = JSON.parse(JSON.stringify({ fields, records, ...rest }));
  const unstorable = unstorableIn(written, "");
  if (unstorable) refuse(["fields"], `${unstorable.path}: ${unstorable.reason}`);
  if (!fields.model) refuse(["fields", "model"], "The model has to come from somewhere");
  const inPlaceOf = (["prompt", "reasoning", "answer"] as const).filter((name) => fields[name]);
  if (fields.conversation)
    for (const name of inPlaceOf) refuse(["fields", name], "A conversation has this in it: give one of the two");
  else if (!fields.answer && !fields.reasoning)
    refuse(["fields", "answer"], "Give the conversation, the answer or the reasoning");
  if (fields.answer && fields.answer.path === fields.reasoning?.path)
    refuse(["fields", "reasoning"], "Give content blocks as the answer alone: their thinking becomes reasoning");
  for (const { path, place } of placesOf({ fields, ...rest })) {
    if (!isOnTheWay(path, records)) refuse([place], `${path} is not on the way to the records ($ ${records})`);
  }
});
export type Mapping = z.infer<typeof mappingSchema>;

/** A path that a mapping uses, and the part of the mapping that uses it. */
export type Place = { readonly path: string; readonly place: string };

/** Every path in a mapping; that of a position is given as an element of its array. */
export function placesOf({
  fields,
  metadata,
  refuseWhen,
}: Pick<DraftMapping, "fields" | "metadata" | "refuseWhen">): Place[] {
  const ofFields = Object.entries(fields).flatMap(([place, from]) => pathsOf(from).map((path) => ({ path, place })));
  const others = [...metadata.except, ...Object.values(metadata.fields)].map((path) => ({ path, place: "metadata" }));
  return [...ofFields, ...others, ...refuseWhen.map((path) => ({ path, place: "refuseWhen" }))];
}

function pathsOf(from: Source | undefined): string[] {
  if (from === undefined || "constant" in from || "fileName" in from) return [];
  if ("join" in from) return from.join.flatMap(pathsOf);
  return ["path" in from ? from.path : `$${from.position.replace(/^(?=[^[])/, ".")}`];
}
