import { z } from "zod";
import { splitSchema } from "@/lib/transcripts/transcript";
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

/** Which transcripts to show. Null shows all; empty text, those that have none. */
const filterShape = {
  model: parameter(name(200).min(1)),
  condition: parameter(name(200)),
  split: parameter(splitSchema.or(z.literal(""))),
  status: parameter(taskStatusSchema),
};

const transcriptQuerySchema = z.object({
  ...filterShape,
  sort: parameter(orderSchema).transform((order) => order ?? defaultOrder),
  /** The row before the page's first, or behind its last: a page begins next to a row, not at a number. */
  after: parameter(z.uuid()),
  before: parameter(z.uuid()),
});
export type TranscriptQuery = z.output<typeof transcriptQuerySchema>;
export type TranscriptFilter = Pick<TranscriptQuery, keyof typeof filterShape>;

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

/** Whether the query shows every transcript. */
export function isUnfiltered({ model, condition, split, status }: TranscriptFilter): boolean {
  return [model, condition, split, status].every((value) => value === null);
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
export function transcriptSearch({ sort, ...query }: TranscriptQuery): string {
  const values = Object.entries({ ...query, sort: orderText(sort) });
  const search = new URLSearchParams(values.flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
  return search.size === 0 ? "" : `?${search}`;
}
