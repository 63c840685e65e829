import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unitOutcomes } from "@/lib/scores/unit-outcomes";
import { groupRatings } from "@/tests/lib/scores/group-ratings";

const units = fc.array(fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 6,
});

describe("unitOutcomes", () => {
  it("mixes what each unit's resampled mean can be", () => {
    // [1] gives 1; [0, 1] gives 0, 1/2, 1 with 1/4, 1/2, 1/4; each unit is drawn half of the time.
    const outcomes = unitOutcomes(groupRatings([[1], [0, 1]]));
    expect([...(outcomes?.means ?? [])]).toEqual([0, 1 / 2, 1]);
    expect([...(outcomes?.remaining ?? [])]).toEqual([1, 7 / 8, 5 / 8]);
  });

  it("is the enumeration of every draw of a unit and its ratings", () => {
    fc.assert(
      fc.property(units, (given) => {
        const outcomes = unitOutcomes(groupRatings(given));
        if (outcomes === null) throw new Error("too many");
        const enumerated = given.flatMap((ratings) => {
          const sums = ratings.reduce((so, _) => so.flatMap((sum) => ratings.map((rating) => sum + rating)), [0]);
          return sums.map((sum) => ({ mean: sum / ratings.length, weight: 1 / sums.length / given.length }));
        });
        outcomes.means.forEach((mean, index) => {
          const atLeast = enumerated.filter((each) => each.mean > mean - 1e-9);
          const expected = atLeast.reduce((sum, { weight }) => sum + weight, 0);
          expect(outcomes.remaining[index]).toBeCloseTo(expected, 12);
        });
      }),
    );
  });

  it("does not depend on the order of units and ratings", () => {
    fc.assert(
      fc.property(units, (given) => {
        const turned = given.map((ratings) => ratings.toReversed()).toReversed();
        expect(unitOutcomes(groupRatings(turned))).toEqual(unitOutcomes(groupRatings(given)));
      }),
    );
  });

  it("gives up where there are too many outcomes", () => {
    const distinct = Array.from({ length: 2000 }, (_, unit) => [Math.sqrt(unit), Math.cbrt(unit), unit]);
    expect(unitOutcomes(groupRatings(distinct))).toBeNull();
  });
});
