/** A part that is to be read, without its text. */
export type PartLength = { readonly transcriptId: string; readonly index: number; readonly length: number };

/**
 * Parts to be read at once: as many as come to `maxLength`, or one that is longer by itself. In the same order.
 */
export function portionsOf<Part extends PartLength>(parts: readonly Part[], maxLength: number): Part[][] {
  const portions: Part[][] = [];
  let room = 0;
  for (const part of parts) {
    const portion = portions.at(-1);
    if (portion && part.length <= room) portion.push(part);
    else portions.push([part]);
    room = (portion && part.length <= room ? room : maxLength) - part.length;
  }
  return portions;
}

/** How many of some transcripts come to `maxLength` together, from the first; at least one. */
export function countThatFit(lengths: readonly number[], maxLength: number): number {
  let sum = 0;
  const beyond = lengths.findIndex((length) => {
    sum += length;
    return sum > maxLength;
  });
  return beyond < 0 ? lengths.length : Math.max(1, beyond);
}
