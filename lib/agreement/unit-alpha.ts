import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";
import type { UnitCounts } from "@/lib/agreement/unit-counts";

/** A coefficient of unitizing with the share of ratings that it is about. */
export type UnitAlpha = ({ readonly value: number } | Undetermined) & {
  /** 0 … 1, of all ratings or of those of the type; null where there are none. */
  readonly coverage: number | null;
};

/** Coincidences among marked characters, with what chance alone would give. */
type CodedCounts = {
  /** ℓ: how many ratings have others, marked, to be paired with. */
  readonly pairable: number;
  /** By type: ℓ_k of them, ℓ_kk that coincide with the same type, and ε_k and ε_kk, the same as expected. */
  readonly ofType: readonly {
    readonly observed: number;
    readonly agreeing: number;
    readonly expected: number;
    readonly expectedAgreeing: number;
  }[];
};

/**
 * uα, of unitizing and coding at once: the types, and the gaps that nobody marked, as the values of characters.
 *
 * @returns At most 1. Null "overlapping types" where units of one rater overlap, "no pairs" when no character was read
 * twice, "no variation" when no disagreement could be expected.
 * @see Krippendorff, Mathet, Bouvry and Widlöcher 2016, "On the reliability of unitizing textual continua: Further
 * developments", equations 4 and 5
 */
export function uAlphaOfCounts(counts: UnitCounts): UnitAlpha {
  const { overlapping, ratings, marked, squared, coincidences } = counts;
  if (overlapping > 0) return { ...undetermined("overlapping types"), coverage: null };
  if (ratings === 0) return { ...undetermined("no pairs"), coverage: null };
  const gaps = ratings - sum(marked);
  const gapCoincidences = gaps - (sum(marked) - sum(coincidences));
  const pairs = ratings ** 2 - sum(squared) - gaps;
  const agreeing = gapCoincidences + sumOver(marked, (type) => agreementOf(counts, type));
  const expectedAgreeing =
    (gaps ** 2 - gaps + sumOver(marked, (type, length) => length ** 2 - (squared[type] ?? 0))) * (ratings / pairs);
  return { ...oneMinusRatio(ratings - agreeing, ratings - expectedAgreeing, ratings), coverage: 1 };
}

/**
 * cuα, of coding alone: the types of characters that two or more raters marked. A unit's chance of being paired with
 * itself comes from its pairable length, squared.
 *
 * @returns At most 1. Null "overlapping types" where units of one rater overlap, "no pairs" when no character was marked
 * by two raters, "no variation" when no disagreement could be expected. Its coverage is the pairable share of all ratings.
 * @see Krippendorff, Mathet, Bouvry and Widlöcher 2016, equations 10 and 11
 */
export function cuAlphaOfCounts(counts: UnitCounts): UnitAlpha {
  if (counts.overlapping > 0) return { ...undetermined("overlapping types"), coverage: null };
  const { pairable, ofType } = codedCounts(counts);
  const coverage = shareOf(pairable, counts.ratings);
  if (pairable === 0) return { ...undetermined("no pairs"), coverage };
  const disagreeing = pairable - ofType.reduce((total, { agreeing }) => total + agreeing, 0);
  const expected = pairable - ofType.reduce((total, { expectedAgreeing }) => total + expectedAgreeing, 0);
  return { ...oneMinusRatio(disagreeing, expected, pairable), coverage };
}

/**
 * (k)uα, of coding with one type: whether characters that others marked as well, and one rater as k, are k to the others.
 *
 * @returns By type, as they were counted. Null as {@link cuAlphaOfCounts} is, "no pairs" also when no other rater marked
 * what is marked with the type. Its coverage is the pairable share of the ratings of the type.
 * @see Krippendorff, Mathet, Bouvry and Widlöcher 2016, equation 13
 */
export function kUAlphaOfCounts(counts: UnitCounts): readonly UnitAlpha[] {
  const coded = codedCounts(counts);
  return coded.ofType.map(({ observed, agreeing, expected, expectedAgreeing }, type) => {
    if (counts.overlapping > 0) return { ...undetermined("overlapping types"), coverage: null };
    const coverage = shareOf(observed, counts.marked[type] ?? 0);
    if (observed === 0) return { ...undetermined("no pairs"), coverage };
    const ratio = (observed - agreeing) / observed;
    return { ...oneMinusRatio(expected * ratio, expected - expectedAgreeing, expected), coverage };
  });
}

function codedCounts(counts: UnitCounts): CodedCounts {
  const types = counts.marked.length;
  const margins = Array.from(counts.marked, (_, type) =>
    sum(counts.coincidences.subarray(type * types, (type + 1) * types)),
  );
  const pairable = sum(margins);
  const scale = pairable / (pairable ** 2 - sum(counts.pairableSquared));
  const ofType = margins.map((observed, type) => {
    const expectedAgreeing = (observed ** 2 - (counts.pairableSquared[type] ?? 0)) * scale;
    const expected = expectedAgreeing + observed * (pairable - observed) * scale;
    return { observed, agreeing: agreementOf(counts, type), expected, expectedAgreeing };
  });
  return { pairable, ofType };
}

/** Sums of lengths carry rounding errors, relative to what was summed, where nothing is left of them. */
function oneMinusRatio(observed: number, expected: number, total: number): { readonly value: number } | Undetermined {
  return Math.abs(expected) <= total * 1e-12 ? undetermined("no variation") : { value: 1 - observed / expected };
}

function agreementOf({ coincidences, marked }: UnitCounts, type: number): number {
  return coincidences[type * (marked.length + 1)] ?? 0;
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function sum(terms: Iterable<number>): number {
  let total = 0;
  for (const term of terms) total += term;
  return total;
}

function sumOver(marked: Float64Array, term: (type: number, length: number) => number): number {
  return marked.reduce((total, length, type) => total + term(type, length), 0);
}
