import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { z } from "zod";

const caseSchema = z.object({
  id: z.string(),
  triples: z.array(z.tuple([z.number(), z.number(), z.number()])),
  truth: z.array(z.number()).nullable(),
  expected: z.array(z.looseObject({ method: z.string() })),
});

/** Where the two greatest posteriors differ by less, the reference's label is a matter of its rounding. */
const comparable = 1e-6;

const skillsSchema = z.record(z.string(), z.number());

/** The cases of every file of aggregation vectors. */
export const aggregationCases = ["aggregation_published", "aggregation_random", "aggregation_snow2008"].flatMap(
  (file) => {
    const text = readFileSync(new URL(`../../fixtures/vectors/${file}.json`, import.meta.url), "utf8");
    return z.object({ cases: z.array(caseSchema).nonempty() }).parse(JSON.parse(text)).cases;
  },
);

/** The cases that have a value by the method, each with it. */
export function casesOf<Expected>(method: string, schema: z.ZodType<Expected>) {
  return aggregationCases.flatMap(({ expected, ...vector }) =>
    expected.filter((entry) => entry.method === method).map((entry) => ({ ...vector, expected: schema.parse(entry) })),
  );
}

/** Skills by the number in the rater's name, ascending. */
export const workerSkills = skillsSchema.transform((skills) =>
  Object.entries(skills)
    .map(([name, skill]) => ({ rater: Number(name.slice(1)), skill }))
    .toSorted((a, b) => a.rater - b.rater),
);

/** What skills must be, to 1e-9. */
export function closeSkills(expected: z.infer<typeof workerSkills>) {
  return expected.map(({ rater, skill }) => ({ rater, skill: closeTo(skill) }));
}

function closeTo(value: number): unknown {
  return expect.closeTo(value, 9);
}

/** Infinite when the lengths differ. */
export function greatestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  return Array.from(a, (value, index) => Math.abs(value - (b[index] ?? Number.NaN))).reduce(
    (most, difference) => Math.max(most, difference),
    0,
  );
}

/** The tasks whose label differs although the reference's posteriors leave no doubt. */
export function differingLabels(
  labels: readonly number[],
  expected: { readonly labels: readonly number[]; readonly probas: readonly (readonly number[])[] },
): readonly number[] {
  return expected.labels.flatMap((label, task) => {
    const [first = 0, second = 0] = expected.probas[task]?.toSorted((a, b) => b - a) ?? [];
    return labels[task] !== label && first - second >= comparable ? [task] : [];
  });
}
