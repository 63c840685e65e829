import { readFileSync } from "node:fs";
import { z } from "zod";
import type { RaterSpan, SpansByRater } from "@/lib/agreement/rater-spans";

const markSchema = z
  .tuple([z.string(), z.number(), z.number()])
  .transform(([type, start, end]): RaterSpan => ({ type, start, end }));
const marksSchema = z.record(z.string(), z.array(markSchema));

const gammaSchema = z.object({
  params: z.object({ alpha: z.number(), beta: z.number() }),
  observed_disorder: z.number(),
  best_alignment_unique: z.boolean(),
  best_alignment: z.array(z.array(z.tuple([z.string(), markSchema.nullable()]))).optional(),
  frozen_chance: z.array(z.object({ spans: marksSchema, disorder: z.number() })),
  gamma_given_frozen: z.number(),
  gamma_mc: z.number().optional(),
  gamma_mc_se: z.number().nullish(),
  chance_mean: z.number().optional(),
  chance_n: z.number().optional(),
  tol: z.number(),
});

const caseSchema = z.object({
  id: z.string(),
  continuum_length: z.number(),
  annotators: marksSchema,
  expected: z.object({ gamma: gammaSchema.nullish(), gamma_a3b1: gammaSchema.nullish() }),
});

/** A text of the reference vectors with what gamma is expected for one choice of weights. */
export type GammaVector = z.infer<typeof gammaSchema> & {
  readonly name: string;
  readonly spansByRater: SpansByRater;
  readonly length: number;
};

/** What tests/fixtures/vectors/spans.json expects of gamma. */
export function readGammaVectors(): readonly GammaVector[] {
  const text = readFileSync(new URL("../../fixtures/vectors/spans.json", import.meta.url), "utf8");
  const { cases } = z.object({ cases: z.array(caseSchema) }).parse(JSON.parse(text));
  return cases.flatMap(({ id, annotators, continuum_length: length, expected }) =>
    [expected.gamma, expected.gamma_a3b1].flatMap((vector) =>
      vector ? [{ ...vector, name: `${id}, α = ${vector.params.alpha}`, spansByRater: annotators, length }] : [],
    ),
  );
}
