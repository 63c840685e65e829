import { readFileSync } from "node:fs";
import { z } from "zod";
import type { RaterSpan, SpansByRater } from "@/lib/agreement/rater-spans";

const coefficientSchema = z.number().nullable();

const unitizingSchema = z.object({
  u_alpha: coefficientSchema,
  bar_u_alpha: coefficientSchema,
  cu_alpha: coefficientSchema.default(null),
  cu_coverage: z.number().optional(),
  k_u_alpha: z.record(z.string(), coefficientSchema).default({}),
  k_coverage: z.record(z.string(), z.number()).default({}),
});

const pairSchema = z.object({
  a: z.string(),
  b: z.string(),
  exact_f1: coefficientSchema,
  exact_boundary_f1: coefficientSchema,
  overlap_any_f1: coefficientSchema,
  iou50_f1: coefficientSchema,
  char_micro_f1: coefficientSchema,
});

const characterSchema = z.object({
  per_category_binary_alpha: z.record(z.string(), coefficientSchema),
  any_span_binary_alpha: coefficientSchema,
  set_nominal_alpha: coefficientSchema,
  masi_alpha_empty_as_underscore: z.number().optional(),
  pairwise_f1: z.array(pairSchema),
});

const caseSchema = z.object({
  id: z.string(),
  continuum_length: z.number(),
  annotators: z.record(z.string(), z.array(z.tuple([z.string(), z.number(), z.number()]))),
  /** The first is the reference; the others define the coding coefficient otherwise. */
  expected: z.object({ unitizing_alpha: z.array(z.unknown()).optional(), char_level: characterSchema }),
  published: z.object({ u_alpha: z.number(), bar_u_alpha: z.number(), cu_alpha: z.number() }).optional(),
});

/** A text of the reference vectors, its marks decoded, with what is expected of them. */
export type SpanVector = Pick<z.infer<typeof caseSchema>, "id" | "published"> & {
  readonly spansByRater: SpansByRater;
  readonly length: number;
  readonly characters: z.infer<typeof characterSchema>;
  readonly unitizing: z.infer<typeof unitizingSchema> | null;
};

/** The texts of tests/fixtures/vectors/spans.json. */
export function readSpanVectors(): readonly SpanVector[] {
  const text = readFileSync(new URL("../../fixtures/vectors/spans.json", import.meta.url), "utf8");
  const { cases } = z.object({ cases: z.array(caseSchema) }).parse(JSON.parse(text));
  return cases.map(({ id, published, continuum_length: length, annotators, expected }) => {
    const [reference = null] = expected.unitizing_alpha ?? [];
    const spansByRater = Object.fromEntries(
      Object.entries(annotators).map(([rater, marks]) => [
        rater,
        marks.map(([type, start, end]): RaterSpan => ({ type, start, end })),
      ]),
    );
    const unitizing = reference === null ? null : unitizingSchema.parse(reference);
    return { id, published, spansByRater, length, characters: expected.char_level, unitizing };
  });
}
