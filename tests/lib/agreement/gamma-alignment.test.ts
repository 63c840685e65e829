import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestAlignment } from "@/lib/agreement/gamma-alignment";
import { type Continuum, type ContinuumUnit, continuumOfUnits } from "@/lib/agreement/gamma-continuum";
import type { DissimilarityWeights } from "@/lib/agreement/gamma-dissimilarity";
import { seededRandom } from "@/lib/random";

type Cover = { readonly cost: number; readonly groups: number };

/** The cheapest cover by trying all, from the definition: each group costs the mean over all pairs of raters. */
function cheapestOfAll(units: readonly ContinuumUnit[], raters: number, weights: DissimilarityWeights): Cover {
  const [first, ...others] = units;
  if (first === undefined) return { cost: 0, groups: 0 };
  const covers = groupsWith([first], others).map((group) => {
    const rest = cheapestOfAll(
      others.filter((unit) => !group.includes(unit)),
      raters,
      weights,
    );
    return { cost: rest.cost + groupCost(group, raters, weights), groups: rest.groups + 1 };
  });
  const cost = Math.min(...covers.map((cover) => cover.cost));
  const cheapest = covers.filter((cover) => cover.cost <= cost + 1e-11);
  return { cost, groups: Math.min(...cheapest.map((cover) => cover.groups)) };
}

function groupsWith(group: readonly ContinuumUnit[], others: readonly ContinuumUnit[]): readonly ContinuumUnit[][] {
  const [next, ...rest] = others;
  if (next === undefined) return [[...group]];
  const without = groupsWith(group, rest);
  return group.some(({ rater }) => rater === next.rater)
    ? without
    : [...without, ...groupsWith([...group, next], rest)];
}

function groupCost(group: readonly ContinuumUnit[], raters: number, { alpha, beta }: DissimilarityWeights): number {
  let sum = 0;
  for (let one = 0; one < raters; one++) {
    for (let other = 0; other < one; other++) {
      const [u, v] = [group.find(({ rater }) => rater === one), group.find(({ rater }) => rater === other)];
      if (u === undefined || v === undefined) {
        sum += 1;
        continue;
      }
      const apart = Math.abs(u.start - v.start) + Math.abs(u.end - v.end);
      sum += alpha * (apart / (u.end - u.start + v.end - v.start)) ** 2 + (u.type === v.type ? 0 : beta);
    }
  }
  return sum / ((raters * (raters - 1)) / 2);
}

const types = ["x", "y"];
const cases = fc.integer({ min: 2, max: 4 }).chain((raters) =>
  fc.record({
    raters: fc.constant(raters),
    weights: fc.record({ alpha: fc.constantFrom(0, 0.5, 1, 3), beta: fc.constantFrom(0, 1, 2) }),
    units: fc.array(
      fc
        .record({
          rater: fc.integer({ min: 0, max: raters - 1 }),
          type: fc.integer({ min: 0, max: 1 }),
          start: fc.integer({ min: 0, max: 20 }),
          length: fc.integer({ min: 1, max: 12 }),
        })
        .map(({ length, ...unit }): ContinuumUnit => ({ ...unit, end: unit.start + length })),
      { minLength: 1, maxLength: 7 },
    ),
  }),
);

/** Raters who mark anywhere: with so many units in so little space nearly everything overlaps. */
function crowded(raters: number, units: number, length: number): Continuum {
  const random = seededRandom(raters * units);
  const drawn = Array.from({ length: raters * units }, (_, index): ContinuumUnit => {
    const start = random() * length;
    return { rater: index % raters, type: Math.floor(random() * 2), start, end: start + 5 + random() * 60 };
  });
  return continuumOfUnits(drawn, { raters, types });
}

describe("the best alignment", () => {
  it("is the cheapest of all, and of equally cheap ones one with the fewest groups", () => {
    fc.assert(
      fc.property(cases, ({ raters, weights, units }) => {
        const expected = cheapestOfAll(units, raters, weights);
        const alignment = bestAlignment(continuumOfUnits(units, { raters, types }), weights);
        expect((alignment?.disorder ?? Number.NaN) * (units.length / raters)).toBeCloseTo(expected.cost, 9);
        expect(alignment?.groups).toHaveLength(expected.groups);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    { raters: 2, units: 100, length: 300 },
    { raters: 3, units: 60, length: 300 },
    { raters: 4, units: 30, length: 400 },
  ])("covers every unit once where $raters raters mark $units units each within $length characters", (crowd) => {
    const continuum = crowded(crowd.raters, crowd.units, crowd.length);
    const alignment = bestAlignment(continuum, { alpha: 1, beta: 1 });
    const covered = alignment?.groups.flat().toSorted((a, b) => a - b);
    expect(covered).toEqual(Array.from({ length: continuum.units }, (_, unit) => unit));
    for (const group of alignment?.groups ?? []) {
      expect(new Set(group.map((unit) => continuum.rater[unit])).size).toBe(group.length);
    }
  });
});
