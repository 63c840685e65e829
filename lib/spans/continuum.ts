import type { OffsetRange } from "@/lib/spans/offset-range";
import type { Place } from "@/lib/spans/place";

/** The parts of a transcript laid end to end, so that places in different parts lie on one line. */
export type Continuum = {
  /** Where each part begins, by index. */
  readonly starts: readonly number[];
  /** Of all parts together. */
  readonly length: number;
};

/**
 * Lays parts end to end in their order, without a gap.
 *
 * @param partLengths UTF-16 code units of each part, by index.
 */
export function continuumOf(partLengths: readonly number[]): Continuum {
  const starts: number[] = [];
  let length = 0;
  for (const partLength of partLengths) {
    starts.push(length);
    length += partLength;
  }
  return { starts, length };
}

/**
 * A place as a range of the continuum.
 *
 * @throws RangeError when the transcript has no such part.
 */
export function rangeOnContinuum({ starts }: Continuum, { part, start, end }: Place): OffsetRange {
  const offset = starts[part];
  if (offset === undefined) throw new RangeError(`There is no part ${part}`);
  return { start: offset + start, end: offset + end };
}
