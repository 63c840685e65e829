import { describe, expect, it } from "vitest";
import { type Label, labelTable } from "@/lib/aggregation/label-table";
import { majorityVote } from "@/lib/aggregation/majority-vote";
import { oneCoin } from "@/lib/aggregation/one-coin";
import { raterReliability } from "@/lib/aggregation/rater-reliability";
import { seededRandom } from "@/lib/random";

/** Three raters who are right with the same probability, and one who says anything. */
function plantedLabels(seed: number): readonly Label[] {
  const random = seededRandom(seed);
  return Array.from({ length: 150 }, (_, task) => task).flatMap((task) => {
    const truth = random() < 0.6 ? 1 : 0;
    return [0.9, 0.9, 0.9, 0.5].map((right, rater): Label => [task, rater, random() < right ? truth : 1 - truth]);
  });
}

const options = () => ({ resamples: 200, level: 0.95, random: seededRandom(3) });

describe("raterReliability", () => {
  it("tells a rater who guesses from those who know, with intervals that hold what was planted", () => {
    const raters = raterReliability(labelTable(plantedLabels(1), undefined), oneCoin, options());
    for (const [rater, right] of [0.9, 0.9, 0.9, 0.5].entries()) {
      const { interval, skill, given } = raters[rater] ?? { interval: null, skill: 0, given: 0 };
      expect(given).toBe(150);
      if (interval === null || interval.value === null) throw new Error("No interval");
      expect(interval.value).toBe(skill);
      expect(interval.lower).toBeLessThan(right);
      expect(interval.upper).toBeGreaterThan(right);
      expect(interval.upper - interval.lower).toBeLessThan(0.25);
    }
  });

  it("gives no width to raters who never differ, and equal intervals for equal seeds", () => {
    const alike = labelTable(
      [0, 1, 2, 3].flatMap((task): Label[] => [
        [task, 0, 1],
        [task, 1, 1],
      ]),
      undefined,
    );
    const raters = raterReliability(alike, majorityVote, options());
    expect(raters.map(({ interval }) => interval)).toEqual(
      [0, 1].map(() => ({ value: 1, lower: 1, upper: 1, level: 0.95, resamples: 200, undefinedResamples: 0 })),
    );
    const table = labelTable(plantedLabels(2), undefined);
    expect(raterReliability(table, oneCoin, options())).toEqual(raterReliability(table, oneCoin, options()));
  });

  it("leaves out and counts the resamples that hold none of a rater's tasks", () => {
    const rare = labelTable(
      [
        [0, 0, 1],
        [0, 1, 1],
        [1, 0, 0],
        [2, 0, 1],
      ],
      undefined,
    );
    for (const aggregate of [majorityVote, oneCoin]) {
      const [, second] = raterReliability(rare, aggregate, options());
      if (second?.interval.value === null || second === undefined) throw new Error("No interval");
      expect(second.interval.undefinedResamples).toBeGreaterThan(30);
      expect(second.interval.undefinedResamples).toBeLessThan(100);
    }
  });

  it("refuses options out of range", () => {
    expect(() => raterReliability(labelTable([[0, 0, 1]], undefined), oneCoin, { ...options(), resamples: 0 })).toThrow(
      RangeError,
    );
  });
});
