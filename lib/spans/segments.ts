import type { Span } from "@/lib/annotations/annotation";
import type { OffsetRange } from "@/lib/spans/offset-range";

/** A range to be painted on one part: one of a mark's own ranges, or the target of one of its links. */
export type PaintedRange = OffsetRange & {
  /** Unique among the ranges of the annotation and the same from one rendering to the next. */
  readonly key: string;
  readonly spanId: string;
  readonly source:
    | { readonly kind: "mark"; readonly index: number }
    | { readonly kind: "link"; readonly linkId: string };
};

/** A stretch of text under the same ranges throughout, the outermost first. */
export type Segment = OffsetRange & { readonly ranges: readonly PaintedRange[] };

/** What the marks paint on one part, in nesting order: by start, then the longer first, then the older mark first. */
export function paintedRanges(spans: readonly Span[], part: number): PaintedRange[] {
  return spans
    .flatMap((span) => [...markRanges(span, part), ...linkRanges(span, part)])
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function markRanges({ id, ranges }: Span, part: number): PaintedRange[] {
  return ranges.flatMap(({ part: on, start, end }, index) =>
    on === part ? [{ key: `${id}:${index}`, spanId: id, source: { kind: "mark" as const, index }, start, end }] : [],
  );
}

function linkRanges({ id, links }: Span, part: number): PaintedRange[] {
  return links.flatMap(({ id: linkId, range: { part: on, start, end } }) =>
    on === part ? [{ key: `${id}:${linkId}`, spanId: id, source: { kind: "link" as const, linkId }, start, end }] : [],
  );
}

/**
 * Cuts a text wherever a range begins or ends, so that the segments cover it exactly once, in order. Takes
 * O(m log m) for m ranges, and the total number of ranges over all segments.
 *
 * @param length The text's length in UTF-16 code units.
 * @param ranges In the order of {@link paintedRanges}, within the text; that order is the nesting order in each segment.
 * @returns No segment for an empty text; never an empty segment.
 */
export function flattenRanges(length: number, ranges: readonly PaintedRange[]): Segment[] {
  const edges = new Set([0, length, ...ranges.flatMap(({ start, end }) => [start, end])]);
  const cuts = Float64Array.from(edges).sort();
  const segments: Segment[] = [];
  let next = 0;
  let open: readonly PaintedRange[] = [];
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined) break;
    const first = next;
    while (ranges[next]?.start === start) next += 1;
    open = [...open.filter((range) => range.end > start), ...ranges.slice(first, next)];
    segments.push({ start, end, ranges: open });
  }
  return segments;
}

/**
 * The segments within each block, cut at its edges: what one paragraph draws.
 *
 * @param segments As {@link flattenRanges} gives them.
 * @param blocks In order and not overlapping, within the segments.
 */
export function cutSegments(segments: readonly Segment[], blocks: readonly OffsetRange[]): Segment[][] {
  let first = 0;
  return blocks.map((block) => {
    while ((segments[first]?.end ?? Number.POSITIVE_INFINITY) <= block.start) first += 1;
    const inside: Segment[] = [];
    for (let index = first; (segments[index]?.start ?? block.end) < block.end; index += 1) {
      const segment = segments[index];
      if (segment) inside.push(clip(segment, block));
    }
    return inside;
  });
}

function clip({ start, end, ranges }: Segment, block: OffsetRange): Segment {
  return { start: Math.max(start, block.start), end: Math.min(end, block.end), ranges };
}
