import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Rating, RatingTable } from "@/lib/agreement/rating-table";

const expectedSchema = z.object({
  stat: z.string(),
  params: z.record(z.string(), z.unknown()),
  /** A number or null for the statistics tested so far; matrices for others. */
  value: z.unknown(),
  by: z.string(),
  tol: z.number(),
  authoritative: z.boolean().default(true),
  /** What came with it: standard errors, intervals, probabilities. */
  extra: z.unknown().optional(),
});

const publishedSchema = z.object({
  stat: z.string(),
  params: z.record(z.string(), z.unknown()),
  value: z.number(),
  decimals: z.number(),
  source: z.string(),
});

const ratingSchema = z.number().nullable();

const caseSchema = z.object({
  id: z.string(),
  n_items: z.number(),
  n_raters: z.number(),
  rows: z.array(z.string()).optional(),
  ratings: z.array(z.array(ratingSchema)).optional(),
  triples: z.array(z.tuple([z.number(), z.number(), z.number()])).optional(),
  expected: z.array(expectedSchema),
  published: z.array(publishedSchema).default([]),
});

/** A case of the reference vectors, its table decoded. */
export type AgreementVector = Pick<z.infer<typeof caseSchema>, "id" | "expected" | "published"> & {
  readonly table: RatingTable;
};

/** The cases of one file of tests/fixtures/vectors. */
export function readAgreementVectors(name: string): readonly AgreementVector[] {
  const text = readFileSync(new URL(`../../fixtures/vectors/${name}.json`, import.meta.url), "utf8");
  const { cases } = z.object({ cases: z.array(caseSchema) }).parse(JSON.parse(text));
  return cases.map((vector) => ({ ...vector, table: decodeTable(vector) }));
}

/** One character per rater: a base-36 digit, or a dot where the rating is missing. */
export function decodeRows(rows: readonly string[]): RatingTable {
  return rows.map((row) => Array.from(row, (digit) => (digit === "." ? null : Number.parseInt(digit, 36))));
}

function decodeTable(vector: z.infer<typeof caseSchema>): RatingTable {
  if (vector.rows !== undefined) return decodeRows(vector.rows);
  if (vector.ratings !== undefined) return vector.ratings;
  const table = Array.from({ length: vector.n_items }, () => new Array<Rating>(vector.n_raters).fill(null));
  for (const [unit, rater, value] of vector.triples ?? []) {
    const row = table[unit];
    if (row === undefined) throw new Error(`${vector.id}: no unit ${unit}`);
    row[rater] = value;
  }
  return table;
}
