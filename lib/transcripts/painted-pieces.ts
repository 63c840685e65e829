import type { OffsetRange } from "@/lib/spans/offset-range";
import { cutSegments, type PaintedRange, type Segment } from "@/lib/spans/segments";
import type { TextBlock, TextRun, TextStyle } from "@/lib/transcripts/text-blocks";

/** What is drawn as one element: a stretch of text under the same ranges throughout. */
export type PaintedPiece = OffsetRange & {
  /** The characters drawn; they may differ from the text's own. */
  readonly shown: string;
  /** True when they are the text's own, so that a place in them is a place in the text. */
  readonly isVerbatim: boolean;
  readonly tone: TextRun["tone"];
  readonly styles: readonly TextStyle[];
  /** The outermost first. */
  readonly ranges: readonly PaintedRange[];
};

const unstyled: readonly TextStyle[] = [];

/**
 * Joins how a text is shown with what is painted on it. Runs that stand as they are are cut where a range begins or
 * ends; one that is shown otherwise is painted whole, by the ranges at its first code unit.
 *
 * @param blocks In order, covering the text exactly once.
 * @param segments As `flattenRanges` gives them for the whole text.
 * @returns For each block its pieces, which cover it exactly once, in order.
 */
export function paintBlocks(
  text: string,
  blocks: readonly TextBlock[],
  segments: readonly Segment[],
): PaintedPiece[][] {
  const cut = cutSegments(segments, blocks);
  return blocks.map((block, index) => paintRuns(text, block.runs, cut[index] ?? []));
}

function paintRuns(text: string, runs: readonly TextRun[], segments: readonly Segment[]): PaintedPiece[] {
  let first = 0;
  return runs.flatMap((run) => {
    while ((segments[first]?.end ?? Number.POSITIVE_INFINITY) <= run.start) first += 1;
    if (run.shown === null) return cutRun(text, run, segments.slice(first, pastRun(segments, first, run)));
    const ranges = run.start < run.end ? (segments[first]?.ranges ?? []) : [];
    const { start, end, shown, tone, styles = unstyled } = run;
    return { start, end, shown, isVerbatim: false, tone, styles, ranges };
  });
}

/** The index of the first segment from this one on that begins at the run's end or after it. */
function pastRun(segments: readonly Segment[], from: number, { end }: TextRun): number {
  let index = from;
  while ((segments[index]?.start ?? end) < end) index += 1;
  return index;
}

function cutRun(text: string, run: TextRun, segments: readonly Segment[]): PaintedPiece[] {
  const { tone, styles = unstyled } = run;
  return segments.map((segment) => {
    const start = Math.max(run.start, segment.start);
    const end = Math.min(run.end, segment.end);
    return { start, end, shown: text.slice(start, end), isVerbatim: true, tone, styles, ranges: segment.ranges };
  });
}
