import { z } from "zod";
import { formatPath, parsePath, type Step } from "@/lib/transcripts/json-path";
import { type MetadataCondition, metadataConditionSchema } from "@/lib/transcripts/metadata-condition";
import { correctnessSchema, splitSchema } from "@/lib/transcripts/transcript";
import { taskStatusSchema } from "@/lib/transcripts/transcript-row";

/** What the list can be sorted by. Each has an index that ends in the id, so that a page costs the same anywhere. */
export const transcriptSortSchema = z.enum(["imported", "externalId", "condition", "reasoningLength"]);
export type TranscriptSort = z.infer<typeof transcriptSortSchema>;

const orderSchema = z.string().transform((text, context) => {
  const isDescending = text.startsWith("-");
  const sort = transcriptSortSchema.safeParse(isDescending ? text.slice(1) : text);
  if (!sort.success) {
    context.addIssue("Not a column to sort by");
    return z.NEVER;
  }
  return { by: sort.data, isDescending };
});
/** A column and its direction; in an address the column's name, with a minus before it when descending. */
export type TranscriptOrder = z.output<typeof orderSchema>;

/** In the order of import: the order of the file, and that in which raters get their tasks. */
const defaultOrder: TranscriptOrder = { by: "imported", isDescending: false };

/** PostgreSQL has no text with NUL, so no transcript has one. */
const name = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .refine((text) => !text.includes("\0"));

/** Of a key that an address repeats the first counts, as in the browser; what makes no sense is null. */
const parameter = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value), schema.nullable().catch(null));

/** How many conditions on metadata a filter can have. */
const maxMetadataConditions = 10;

/** Conditions in an address, one parameter each: `subject=physics`, `score>0.5`, `score<2`, or `subject` for having it. */
const metadataParameter = z.preprocess(
  (value) => (value === undefined || value === null ? [] : [value].flat().map(readMetadataCondition)),
  z
    .array(metadataConditionSchema.nullable().catch(null))
    .catch([])
    .transform((found): readonly MetadataCondition[] =>
      found.flatMap((one) => (one === null ? [] : [one])).slice(0, maxMetadataConditions),
    ),
);

/** A path up to the sign that is not within quotes, then the sign and the value. */
const conditionText = /^((?:"(?:[^"\\]|\\.)*"|[^"=<>])*)(?:([=<>])(.*))?$/su;

function readMetadataCondition(text: unknown): unknown {
  const match = typeof text === "string" ? conditionText.exec(text) : null;
  if (match === null) return null;
  const [, path, sign, value = ""] = match;
  if (sign === undefined) return { path, op: "has" };
  if (sign === "=") return { path, op: "is", value };
  return { path, op: sign === ">" ? "above" : "below", value: value.trim() === "" ? null : Number(value) };
}

/** A condition as it stands in an address. */
export function metadataConditionText(condition: MetadataCondition): string {
  const path = pathInAddress(condition.path);
  if (condition.op === "has") return path;
  const sign = { is: "=", above: ">", below: "<" }[condition.op];
  return `${path}${sign}${condition.value}`;
}

/** Keys that hold a sign are put in quotes. */
function pathInAddress(path: string): string {
  const isPlain = conditionText.exec(path)?.[2] === undefined;
  return isPlain ? path : (parsePath(path)?.steps ?? []).map(quotedStep).join("");
}

function quotedStep(step: Step): string {
  return step.kind === "key" ? `[${JSON.stringify(step.key)}]` : formatPath([step]);
}

/** Each name with what it may be where it is given. */
const conditions = {
  /** Words to find in prompt, reasoning and action, as `parseSearch` reads them. */
  q: name(500).min(1),
  model: name(200).min(1),
  condition: name(200),
  split: splitSchema.or(z.literal("")),
  status: taskStatusSchema,
  correctness: correctnessSchema.or(z.literal("")),
  import: z.uuid(),
  /** A pair key. */
  pair: name(500),
  /** Archived transcripts instead of the others. */
  archived: z.literal("yes"),
};

/** Which transcripts to show. Null shows all; empty text, those that have none. */
export const transcriptFilterSchema = z.strictObject({
  q: conditions.q.nullable().default(null),
  model: conditions.model.nullable().default(null),
  condition: conditions.condition.nullable().default(null),
  split: conditions.split.nullable().default(null),
  status: conditions.status.nullable().default(null),
  correctness: conditions.correctness.nullable().default(null),
  import: conditions.import.nullable().default(null),
  pair: conditions.pair.nullable().default(null),
  archived: conditions.archived.nullable().default(null),
  metadata: z.array(metadataConditionSchema).max(maxMetadataConditions).readonly().default([]),
});
export type TranscriptFilter = z.infer<typeof transcriptFilterSchema>;

/** The filter that lets every transcript through that is not archived. */
export const noFilter: TranscriptFilter = transcriptFilterSchema.parse({});

const filterShape = {
  q: parameter(conditions.q),
  model: parameter(conditions.model),
  condition: parameter(conditions.condition),
  split: parameter(conditions.split),
  status: parameter(conditions.status),
  correctness: parameter(conditions.correctness),
  import: parameter(conditions.import),
  pair: parameter(conditions.pair),
  archived: parameter(conditions.archived),
  metadata: metadataParameter,
};

const transcriptQuerySchema = z.object({
  ...filterShape,
  sort: parameter(orderSchema).transform((order) => order ?? defaultOrder),
  /** The row before the page's first, or behind its last: a page begins next to a row, not at a number. */
  after: parameter(z.uuid()),
  before: parameter(z.uuid()),
});
export type TranscriptQuery = z.output<typeof transcriptQuerySchema>;

/**
 * The query of an address. Only what is listed here gets through: unknown keys and values that make no sense are as
 * if they were not there.
 *
 * @param raw The address's search parameters by name, or anything else.
 */
export function parseTranscriptQuery(raw: unknown): TranscriptQuery {
  const query = transcriptQuerySchema.safeParse(raw).data ?? transcriptQuerySchema.parse({});
  return query.after === null ? query : { ...query, before: null };
}

/** Whether a filter lets every transcript through that is not archived. */
export function isUnfiltered({ metadata, ...filter }: TranscriptFilter): boolean {
  const { q, model, condition, split, status, correctness, import: importId, pair, archived } = filter;
  const values = [q, model, condition, split, status, correctness, importId, pair, archived];
  return metadata.length === 0 && values.every((value) => value === null);
}

/** The order as it stands in an address; null for the default, which needs no mention. */
export function orderText({ by, isDescending }: TranscriptOrder): string | null {
  const text = isDescending ? `-${by}` : by;
  return text === defaultOrder.by ? null : text;
}

/**
 * The search part of an address, the inverse of {@link parseTranscriptQuery}.
 *
 * @returns Empty for the default query, else with its question mark.
 */
export function transcriptSearch({ sort, metadata, ...query }: TranscriptQuery): string {
  const values = Object.entries({ ...query, sort: orderText(sort) });
  const search = new URLSearchParams(values.flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
  for (const condition of metadata) search.append("metadata", metadataConditionText(condition));
  return search.size === 0 ? "" : `?${search}`;
}
