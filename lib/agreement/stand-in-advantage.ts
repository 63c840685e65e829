import type { WeightOf } from "@/lib/agreement/agreement-weights";
import { type BootstrapInterval, type BootstrapOptions, percentileInterval } from "@/lib/agreement/percentile-interval";
import type { Rating } from "@/lib/agreement/rating-table";
import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";

/** How often one rater agrees with people at least as well as the person it stands in for. */
export type Advantage =
  | {
      /** ρ, 0 … 1: the share of comparisons; above one half it is no worse a colleague than people are to one another. */
      readonly value: number;
      /** Units with the rater and two people or more. */
      readonly units: number;
      /** Comparisons: one for each person of each unit. */
      readonly comparisons: number;
      readonly interval: BootstrapInterval;
    }
  | Undetermined;

/** A unit that the rater and people rated. */
export type StandInUnit = { readonly own: number; readonly people: readonly Rating[] };

/**
 * The advantage probability of the alternative annotator test: for every unit and every person j of it, does the rater
 * agree with the other people at least as well as j does? Agreement with the others is the mean weight between the two
 * ratings, so that it is the share of equal ones when unweighted. Pooled over units and people; the interval resamples
 * units.
 *
 * @param weight Between two codes, 1 for equal ones.
 * @returns Null "no pairs" where no unit has the rater and two people.
 * @throws RangeError when options are out of range.
 * @see Calderon, Reichart and Dror 2025, "The alternative annotator test for LLM-as-a-judge", section 3
 */
export function standInAdvantage(
  units: readonly StandInUnit[],
  weight: WeightOf,
  options: BootstrapOptions,
): Advantage {
  const compared = units.map((unit) => compareUnit(unit, weight)).filter(({ comparisons }) => comparisons > 0);
  if (compared.length === 0) return undetermined("no pairs");
  const wins = Float64Array.from(compared, (unit) => unit.wins);
  const comparisons = Float64Array.from(compared, (unit) => unit.comparisons);
  const all = comparisons.reduce((sum, count) => sum + count, 0);
  const value = wins.reduce((sum, count) => sum + count, 0) / all;
  const interval =
    compared.length < 2
      ? undetermined("too few units")
      : percentileInterval(value, resample(wins, comparisons, options), options.level);
  return { value, units: compared.length, comparisons: all, interval };
}

function compareUnit({ own, people }: StandInUnit, weight: WeightOf) {
  const given = people.filter((rating) => rating !== null);
  if (given.length < 2) return { wins: 0, comparisons: 0 };
  const wins = given.filter((rating, person) => {
    let ahead = 0;
    for (const [other, theirs] of given.entries()) {
      if (other !== person) ahead += weight(own, theirs) - weight(rating, theirs);
    }
    return ahead >= 0;
  });
  return { wins: wins.length, comparisons: given.length };
}

function resample(wins: Float64Array, comparisons: Float64Array, { resamples, random }: BootstrapOptions) {
  const n = wins.length;
  return Float64Array.from({ length: resamples }, () => {
    let [won, compared] = [0, 0];
    for (let draw = 0; draw < n; draw++) {
      const unit = Math.floor(random() * n);
      won += wins[unit] ?? 0;
      compared += comparisons[unit] ?? 0;
    }
    return won / compared;
  });
}
