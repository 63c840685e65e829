import type { PercentAgreement } from "@/lib/agreement/percent-of-counts";
import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";

/** A coefficient of the kappa family, (p_a − p_e) / (1 − p_e), with what it is made of. */
export type ChanceCorrected =
  | {
      /** 1 perfect agreement, 0 as by chance, negative when worse; never above 1. */
      readonly value: number;
      /** p_a: the agreement observed, 0 … 1. */
      readonly observed: number;
      /** p_e: the agreement that chance alone would give, 0 … below 1. */
      readonly expected: number;
      /** Units with at least two ratings, which p_a rests on. */
      readonly unitsWithPairs: number;
    }
  | Undetermined;

/**
 * Corrects observed agreement for what chance alone would give.
 *
 * @param expected p_e, 0 … 1.
 * @returns Null "no pairs" when nothing was rated twice, "no variation" when chance alone would make all agree.
 */
export function chanceCorrected(percent: PercentAgreement, expected: number): ChanceCorrected {
  if (percent.value === null) return percent;
  if (expected === 1) return undetermined("no variation");
  const { value: observed, unitsWithPairs } = percent;
  return { value: (observed - expected) / (1 - expected), observed, expected, unitsWithPairs };
}
