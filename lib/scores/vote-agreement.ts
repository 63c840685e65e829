import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";
import { type GroupedRatings, meanOfUnits } from "@/lib/scores/grouped-ratings";

/** How much of the variance of a rating lies between units and how much within them. */
export type VoteAgreement =
  | {
      /** The intraclass correlation σ_b² / (σ_b² + σ_w²), 0 … 1. */
      readonly value: number;
      readonly between: number;
      readonly within: number;
    }
  | Undetermined;

/**
 * The variance of ratings between units and within them, by the analysis of variance with one random factor, units having
 * any number of ratings, pooled over samples that each have a mean of their own:
 * σ_w² = MSW, σ_b² = (MSB − MSW) / n₀ and not below 0, n₀ = Σ (N − Σ n_u² / N) / Σ (U − 1), sums over samples of U units
 * with N ratings, n_u of a unit.
 *
 * @returns Null "no pairs" when no unit has two ratings, "too few units" when no sample has two units, "no variation" when
 * all ratings of each sample are equal.
 * @throws RangeError when a unit has no ratings.
 * @see Searle, Casella and McCulloch 1992, "Variance components", section 3.6
 */
export function voteAgreement(samples: readonly GroupedRatings[]): VoteAgreement {
  const sums = { within: 0, withinDegrees: 0, between: 0, betweenDegrees: 0, size: 0 };
  for (const sample of samples) addSample(sums, sample);
  if (sums.withinDegrees === 0) return undetermined("no pairs");
  if (sums.betweenDegrees === 0) return undetermined("too few units");
  const within = sums.within / sums.withinDegrees;
  const between = Math.max(0, (sums.between / sums.betweenDegrees - within) / (sums.size / sums.betweenDegrees));
  if (within + between === 0) return undetermined("no variation");
  return { value: between / (within + between), between, within };
}

type Sums = { within: number; withinDegrees: number; between: number; betweenDegrees: number; size: number };

function addSample(sums: Sums, sample: GroupedRatings): void {
  if (meanOfUnits(sample) === null) return;
  const { offsets, ratings } = sample;
  const units = offsets.length - 1;
  const mean = ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
  let sizes = 0;
  for (let unit = 0; unit < units; unit++) {
    const own = ratings.subarray(offsets[unit], offsets[unit + 1]);
    const ownMean = own.reduce((sum, rating) => sum + rating, 0) / own.length;
    sums.within += own.reduce((sum, rating) => sum + (rating - ownMean) ** 2, 0);
    sums.withinDegrees += own.length - 1;
    sums.between += own.length * (ownMean - mean) ** 2;
    sizes += own.length ** 2;
  }
  sums.betweenDegrees += units - 1;
  sums.size += ratings.length - sizes / ratings.length;
}
