import type { OffsetRange } from "@/lib/spans/offset-range";

/** Blocks of a very long text that are drawn together when they come near. */
export type TextWindow = OffsetRange & {
  /** Index of its first block. */
  readonly first: number;
  /** Index after its last block. */
  readonly past: number;
  /** About how many lines of some 70 characters it takes. */
  readonly lines: number;
};

/** In UTF-16 code units: a few screens of prose. */
const windowLength = 12_000;
const lineLength = 70;

/**
 * The blocks of a text in windows of about the same length.
 *
 * @param blocks In order, covering the text exactly once.
 * @returns Windows that hold every block exactly once, in order; none without blocks.
 */
export function textWindows(blocks: readonly OffsetRange[]): TextWindow[] {
  const windows: TextWindow[] = [];
  for (const [index, { start, end }] of blocks.entries()) {
    const lines = Math.ceil((end - start) / lineLength);
    const last = windows.at(-1);
    if (!last || end - last.start > windowLength) windows.push({ start, end, first: index, past: index + 1, lines });
    else windows[windows.length - 1] = { ...last, end, past: index + 1, lines: last.lines + lines };
  }
  return windows;
}
