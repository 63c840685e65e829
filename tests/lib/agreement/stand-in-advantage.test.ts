import { describe, expect, it } from "vitest";
import { agreementWeight } from "@/lib/agreement/agreement-weights";
import { standInAdvantage } from "@/lib/agreement/stand-in-advantage";
import { seededRandom } from "@/lib/random";

const nominal = agreementWeight("unweighted", Float64Array.of(0, 1, 2));
const ordinal = agreementWeight("linear", Float64Array.of(0, 1, 2));
const options = () => ({ resamples: 500, level: 0.9, random: seededRandom(3) });

describe("standing in for a person", () => {
  it("counts, for every person of a unit, whether the rater agrees with the others at least as well", () => {
    const units = [
      // In place of either 0 it has a 0 and a 1 beside it, as that person has; in place of the 1 it agrees with both.
      { own: 0, people: [0, 0, 1] },
      // Both who say 0 have another beside them; in place of the 1 it agrees with nobody, as that person does.
      { own: 2, people: [0, 0, 1] },
      { own: 1, people: [1, 1] },
    ];
    // Three of three, one of three, two of two.
    expect(standInAdvantage(units, nominal, options())).toMatchObject({ value: 6 / 8, units: 3, comparisons: 8 });
  });

  it("lets near misses count where the question is ordinal", () => {
    const units = [{ own: 1, people: [0, 2, null] }];
    expect(standInAdvantage(units, nominal, options()).value).toBe(1);
    expect(standInAdvantage([{ own: 2, people: [0, 1, 1] }], ordinal, options()).value).toBeCloseTo(1 / 3, 12);
  });

  it("is undetermined where nobody but one person rated beside it, and has no interval from one unit", () => {
    expect(standInAdvantage([{ own: 0, people: [0, null] }], nominal, options())).toEqual({
      value: null,
      reason: "no pairs",
    });
    expect(standInAdvantage([{ own: 0, people: [0, 1] }], nominal, options())).toMatchObject({
      value: 1,
      interval: { value: null, reason: "too few units" },
    });
  });

  it("has an interval around it that resamples units, the same for the same seed", () => {
    const units = Array.from({ length: 30 }, (_, unit) => ({ own: unit % 3, people: [0, 0, 1] }));
    const found = standInAdvantage(units, nominal, options());
    if (found.value === null || found.interval.value === null) throw new Error("undetermined");
    expect(found.interval.lower).toBeLessThan(found.value);
    expect(found.interval.upper).toBeGreaterThan(found.value);
    expect(standInAdvantage(units, nominal, options())).toEqual(found);
  });
});
