import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";
import type { GroupedRatings } from "@/lib/scores/grouped-ratings";
import { rankDistribution } from "@/lib/scores/rank-distribution";
import { type TwoWayOptions, twoWayResample } from "@/lib/scores/two-way-bootstrap";

/** Which ranks a model may have among others. */
export type Ranks =
  | {
      /** The mean rank, 1 first. */
      readonly value: number;
      /** The probability of rank 1, 2, …; sums to 1. */
      readonly probabilities: readonly number[];
      /** The ranks between which it lies with the probability of the level. */
      readonly lower: number;
      readonly upper: number;
    }
  | Undetermined;

/**
 * How likely each model takes each rank, by two-way bootstrap draws of their scores, each model's from its own transcripts.
 *
 * @param samples The votes on each model's transcripts.
 * @returns In the order of `samples`. Null "too few units" for models of fewer than two transcripts: the others are ranked
 * without them.
 * @throws RangeError when a unit has no ratings, a rating is out of range, or the options are.
 */
export function modelRanks(samples: readonly GroupedRatings[], options: TwoWayOptions): readonly Ranks[] {
  const drawn = samples.map((sample) => {
    const result = twoWayResample(sample, options);
    return "draws" in result ? result.draws : null;
  });
  const ranked = rankDistribution(drawn.filter((draws) => draws !== null));
  let next = 0;
  return drawn.map((draws): Ranks => {
    const distribution = draws === null ? undefined : ranked[next++];
    if (distribution === undefined) return undetermined("too few units");
    const probabilities = [...distribution.probabilities];
    return { value: distribution.expectedRank, probabilities, ...rankInterval(probabilities, options.level) };
  });
}

/** So little is rounding: sums of equal shares, added in another order. */
const tolerance = 1e-9;

function rankInterval(probabilities: readonly number[], level: number) {
  const tail = (1 - level) / 2;
  let below = 0;
  const upTo = probabilities.map((probability) => {
    below += probability;
    return below;
  });
  return {
    lower: 1 + upTo.findIndex((share) => share > tail + tolerance),
    upper: 1 + upTo.findIndex((share) => share >= 1 - tail - tolerance),
  };
}
