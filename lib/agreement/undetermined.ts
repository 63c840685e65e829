/** Why a statistic has no value. */
export type UndeterminedReason =
  /** No unit was rated twice. */
  | "no pairs"
  /** All ratings that could be compared are the same value. */
  | "no variation"
  /** Fewer than two units carry the statistic, so resampling them says nothing of its spread. */
  | "too few units"
  /** Neither rater marked anything, so there is nothing to compare. */
  | "no marks"
  /** A rater's marks of different types overlap, where the statistic is of marks that do not. */
  | "overlapping types"
  /** So much overlaps that the best alignment of the spans cannot be found in reasonable time. */
  | "too dense"
  /** There is nothing to take a share of. */
  | "no observations"
  /** The statistic is undefined on the sample itself. */
  | "undefined on the sample"
  /** The statistic was undefined on every resample. */
  | "no defined resample"
  /** No annotation says whether the model was faithful. */
  | "no counted annotations";

/** What stands in the place of a value that the data do not determine; never NaN, 0 or 1. */
export type Undetermined = { readonly value: null; readonly reason: UndeterminedReason };

/** The undetermined result with this reason. */
export function undetermined(reason: UndeterminedReason): Undetermined {
  return { value: null, reason };
}
