import type { Json } from "@/lib/transcripts/transcript";

/**
 * What a column holds; with `?` it may be null. A `time` is ISO 8601 in UTC with milliseconds. `json` is a value of any
 * shape, in CSV its JSON text. `answers` (element of the scheme → option) and `rates` (span type → figure) are an object in
 * JSONL, in CSV a column for each key.
 */
type ValueOfKind = {
  readonly text: string;
  readonly "text?": string | null;
  readonly integer: number;
  readonly "integer?": number | null;
  readonly number: number;
  readonly "number?": number | null;
  readonly boolean: boolean;
  readonly time: string;
  readonly json: Json;
  readonly answers: Answers;
  readonly rates: Rates;
};
export type ColumnKind = keyof ValueOfKind;

/** Element key → option key, null where the rater gave none. */
export type Answers = { readonly [element: string]: string | null };

/** Span type → figure, null where there is none. */
export type Rates = { readonly [spanType: string]: number | null };

/** The columns of a table by name, in the order in which they are written. */
export type Columns = { readonly [name: string]: ColumnKind };

/** A row with exactly the columns of a table. */
export type RowOf<Table extends Columns> = { readonly [Name in keyof Table]: ValueOfKind[Table[Name]] };

/** A row of any table, as the writers take it. */
export type Row = { readonly [name: string]: Json };

/** Columns without the raters' names: what leaves a project unless names were asked for. */
export function withoutNames(columns: Columns): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([name]) => name !== "raterName"));
}
