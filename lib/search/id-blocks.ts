/**
 * Blocks of ids: all that begin alike. Ids are UUIDs of version 7, so a block is a stretch of time, and its rows lie
 * together. The database has the blocks of every id in its indexes, so that a condition can be looked up within one.
 *
 * Lengths of the prefixes in characters of the id's text, as `id_blocks` in the database has them; the ninth character is
 * a hyphen. The largest blocks are of two years, the smallest of a quarter of a second.
 */
const [largest, smallest] = [3, 11];
const lengths = [largest, 4, 5, 6, 7, 8, 10, smallest];
const digits = [..."0123456789abcdef"];

/** The beginning that the ids of a block have in common. */
export type IdBlock = string;

/** The blocks that an id lies in, the largest first. */
export function blocksAround(id: string): IdBlock[] {
  return lengths.map((length) => id.slice(0, length));
}

/** Where reading begins, and which way. */
export type BlockStart = { readonly id: string; readonly isDescending: boolean };

/**
 * The blocks that together hold an id and all ids beyond it under the same largest block, without overlap, in the order of
 * reading. Each group holds up to 15 times as much as those before it, so that what is near costs little, and what is
 * far few looks.
 */
export function blocksFrom({ id, isDescending }: BlockStart): IdBlock[][] {
  const groups = [[id.slice(0, smallest)]];
  for (let level = lengths.length - 1; level > 0; level--) {
    const siblings = blocksWithin(id.slice(0, lengths[level - 1]), isDescending) ?? [];
    const beyond = siblings.slice(siblings.indexOf(id.slice(0, lengths[level])) + 1);
    if (beyond.length > 0) groups.push(beyond);
  }
  return groups;
}

/** The blocks that a block is made of, in the order of reading; null for the smallest. */
export function blocksWithin(block: IdBlock, isDescending: boolean): IdBlock[] | null {
  if (block.length >= smallest) return null;
  const stem = block.length === 8 ? `${block}-` : block;
  const blocks = digits.map((digit) => stem + digit);
  return isDescending ? blocks.reverse() : blocks;
}

const lowest = "00000000-0000-0000-0000-000000000000";
const highest = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/** The lowest and the highest id that blocks next to each other can hold, in either order. */
export function boundsOf(blocks: readonly IdBlock[]): { readonly low: string; readonly high: string } {
  const sorted = blocks.toSorted();
  const [first = "", last = ""] = [sorted[0], sorted.at(-1)];
  return { low: first + lowest.slice(first.length), high: last + highest.slice(last.length) };
}

/** The last id, in the order of reading, of the largest block around an id. */
export function endOfLargestBlock({ id, isDescending }: BlockStart): string {
  const { low, high } = boundsOf([id.slice(0, largest)]);
  return isDescending ? low : high;
}
