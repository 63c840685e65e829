import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";
import type { GroupedRatings } from "@/lib/scores/grouped-ratings";
import { unitSquareMinimum } from "@/lib/unit-square-minimum";

/** How shares vary from unit to unit: as a Beta distribution with α = μ (1 − ρ) / ρ and β = (1 − μ)(1 − ρ) / ρ. */
export type BetaBinomial =
  | {
      /** The mean share μ, 0 … 1. */
      readonly value: number;
      /** ρ, how far two votes on one unit go together: 0 not at all … 1 always alike. */
      readonly correlation: number;
      /** Of the votes one after the other: without binomial coefficients. */
      readonly logLikelihood: number;
    }
  | Undetermined;

type Votes = { readonly yes: number; readonly size: number; times: number };

/**
 * The beta-binomial distribution of greatest likelihood for yes-or-no votes, each unit with its own share of yes.
 *
 * @param sample Ratings of 0 and 1.
 * @returns Null "no pairs" when no unit has two votes, so that they cannot be seen to go together; "no variation" when all
 * votes are alike.
 * @throws RangeError when a rating is neither 0 nor 1.
 * @see Griffiths 1973, "Maximum likelihood estimation for the beta-binomial distribution"
 */
export function betaBinomial(sample: GroupedRatings): BetaBinomial {
  const counts = countVotes(sample);
  if (!counts.some(({ size }) => size > 1)) return undetermined("no pairs");
  if (counts.every(({ yes }) => yes === 0) || counts.every(({ yes, size }) => yes === size)) {
    return undetermined("no variation");
  }
  const { x, y, value } = unitSquareMinimum((mean, correlation) => -logLikelihood(counts, mean, correlation));
  return { value: x, correlation: y, logLikelihood: -value };
}

function countVotes({ offsets, ratings }: GroupedRatings): readonly Votes[] {
  const counts = new Map<string, Votes>();
  for (let unit = 0; unit + 1 < offsets.length; unit++) {
    const ofUnit = ratings.subarray(offsets[unit], offsets[unit + 1]);
    if (ofUnit.some((vote) => vote !== 0 && vote !== 1)) throw new RangeError("A vote must be 0 or 1");
    const yes = ofUnit.reduce((sum, vote) => sum + vote, 0);
    const key = `${yes}/${ofUnit.length}`;
    const votes = counts.get(key) ?? { yes, size: ofUnit.length, times: 0 };
    votes.times += 1;
    counts.set(key, votes);
  }
  return [...counts.values()];
}

/** As products of the probabilities of one vote after the other, which hold at ρ = 0 too. */
function logLikelihood(counts: readonly Votes[], mean: number, correlation: number): number {
  let sum = 0;
  for (const { yes, size, times } of counts) {
    let ofUnit = 0;
    for (let vote = 0; vote < size; vote++) {
      const [start, before] = vote < yes ? [mean, vote] : [1 - mean, vote - yes];
      ofUnit += Math.log(start * (1 - correlation) + before * correlation);
      ofUnit -= Math.log(1 - correlation + vote * correlation);
    }
    sum += times * ofUnit;
  }
  return sum;
}
