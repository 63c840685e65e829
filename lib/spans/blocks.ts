import { graphemeAt, isGraphemeBoundary } from "@/lib/spans/graphemes";
import type { OffsetRange } from "@/lib/spans/offset-range";

/** The longest block, in UTF-16 code units: short enough to segment within a frame, longer than nearly all lines. */
const maxBlockLength = 4096;
/** How far back from that length a space is looked for. */
const maxStepBack = 512;

/**
 * The line that the code unit at this offset is in, its line feed included.
 *
 * @param offset UTF-16 code units, `0 ≤ offset <` the text's length.
 */
export function lineAt(text: string, offset: number): OffsetRange {
  const feed = text.indexOf("\n", offset);
  return {
    start: offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1,
    end: feed === -1 ? text.length : feed + 1,
  };
}

/**
 * The block that the code unit at this offset is in. Blocks are a fixed partition of the text into its lines, very long
 * lines being cut at a space or else at a whole character: words and sentences are looked for inside one block, so that
 * no key press segments a whole text.
 *
 * @param offset UTF-16 code units, `0 ≤ offset <` the text's length.
 */
export function blockAt(text: string, offset: number): OffsetRange {
  const line = lineAt(text, offset);
  let piece = Math.floor((offset - line.start) / maxBlockLength);
  while (cutOf(text, line, piece + 1) <= offset) piece += 1;
  return { start: cutOf(text, line, piece), end: cutOf(text, line, piece + 1) };
}

/** Where the piece with this number begins: near its multiple of the length, never after it. */
function cutOf(text: string, line: OffsetRange, piece: number): number {
  const target = line.start + piece * maxBlockLength;
  if (piece === 0) return line.start;
  return target >= line.end ? line.end : cutNear(text, target);
}

/**
 * Where a text may be cut, near this offset and never after it: after a space, or else where a character begins.
 *
 * @param target UTF-16 code units, `0 ≤ target <` the text's length.
 */
export function cutNear(text: string, target: number): number {
  const from = Math.max(0, target - maxStepBack);
  const space = text.slice(from, target).lastIndexOf(" ");
  const afterSpace = from + space + 1;
  return space !== -1 && isGraphemeBoundary(text, afterSpace) ? afterSpace : graphemeAt(text, target).start;
}
