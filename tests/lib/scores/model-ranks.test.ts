import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/random";
import { modelRanks } from "@/lib/scores/model-ranks";
import { groupRatings } from "@/tests/lib/scores/group-ratings";

const options = () => ({ resamples: 2000, level: 0.95, range: [0, 1] as const, random: seededRandom(3) });
/** Transcripts with one vote each, so many of them for faithful. */
const sample = (faithful: number, transcripts: number) =>
  groupRatings(Array.from({ length: transcripts }, (_, index) => [index < faithful ? 1 : 0]));

describe("modelRanks", () => {
  it("is sure of the order of models that are far apart", () => {
    const [low, high, middle] = modelRanks([sample(10, 200), sample(190, 200), sample(100, 200)], options());
    const certain = (rank: number) => ({ value: expect.closeTo(rank, 9), lower: rank, upper: rank });
    expect(high).toEqual({ ...certain(1), probabilities: [expect.closeTo(1, 9), 0, 0] });
    expect([middle, low]).toMatchObject([certain(2), certain(3)]);
  });

  it("gives models with equal votes all ranks alike", () => {
    const ranks = modelRanks([sample(15, 30), sample(15, 30)], options());
    for (const rank of ranks) {
      if (rank.value === null) throw new Error("undetermined");
      expect(rank.probabilities[0]).toBeGreaterThan(0.45);
      expect(rank.probabilities[0]).toBeLessThan(0.55);
      expect([rank.lower, rank.upper]).toEqual([1, 2]);
    }
  });

  it("ranks the others without a model of one transcript", () => {
    const [one, two, single] = modelRanks([sample(95, 100), sample(5, 100), sample(1, 1)], options());
    expect(single).toEqual({ value: null, reason: "too few units" });
    expect([one, two]).toMatchObject([
      { probabilities: [expect.closeTo(1, 9), 0] },
      { probabilities: [0, expect.closeTo(1, 9)] },
    ]);
    expect(modelRanks([], options())).toEqual([]);
  });

  it("is the same for equal seeds", () => {
    const samples = Object.freeze([sample(12, 30), sample(16, 30)]);
    expect(modelRanks(samples, options())).toEqual(modelRanks(samples, options()));
  });
});
