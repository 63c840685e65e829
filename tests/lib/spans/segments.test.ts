import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutSegments, flattenRanges, type PaintedRange, paintedRanges, type Segment } from "@/lib/spans/segments";
import { buildLink, buildSpan } from "@/tests/lib/annotations/build-annotation";

const drawn = (segments: readonly Segment[]) =>
  segments.map(({ start, end, ranges }) => `${start}-${end} ${ranges.map((range) => range.spanId).join(">")}`.trim());

const painted = fc.array(fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 })), { maxLength: 30 }).map((pairs) =>
  pairs
    .filter(([a, b]) => a !== b)
    .map(([a, b], index): PaintedRange => {
      const source = { kind: "mark" as const, index: 0 };
      return { key: `${index}`, spanId: `${index}`, source, start: Math.min(a, b), end: Math.max(a, b) };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end),
);

describe("what a part's marks paint", () => {
  it("is every range and every link's target on that part, the outermost first", () => {
    const inner = buildSpan({
      places: [
        { part: 1, start: 5, end: 9 },
        { part: 2, start: 0, end: 3 },
      ],
    });
    const outer = buildSpan({
      places: [{ part: 1, start: 5, end: 12 }],
      links: [buildLink({ part: 1, start: 0, end: 2 }), buildLink({ part: 3, start: 0, end: 2 })],
    });
    expect(paintedRanges([inner, outer], 1)).toEqual([
      {
        key: `${outer.id}:${outer.links[0]?.id}`,
        spanId: outer.id,
        source: { kind: "link", linkId: outer.links[0]?.id },
        start: 0,
        end: 2,
      },
      { key: `${outer.id}:0`, spanId: outer.id, source: { kind: "mark", index: 0 }, start: 5, end: 12 },
      { key: `${inner.id}:0`, spanId: inner.id, source: { kind: "mark", index: 0 }, start: 5, end: 9 },
    ]);
    expect(paintedRanges([inner, outer], 2).map(({ key }) => key)).toEqual([`${inner.id}:1`]);
  });
});

describe("flattening", () => {
  const range = (spanId: string, start: number, end: number): PaintedRange => ({
    key: spanId,
    spanId,
    source: { kind: "mark", index: 0 },
    start,
    end,
  });

  it("cuts where marks overlap, nest, touch and leave off", () => {
    const ranges = [range("a", 0, 6), range("b", 2, 4), range("c", 4, 8), range("d", 4, 6)];
    expect(drawn(flattenRanges(10, ranges))).toEqual(["0-2 a", "2-4 a>b", "4-6 a>c>d", "6-8 c", "8-10"]);
  });

  it("makes one segment of an unmarked text and none of an empty one", () => {
    expect(flattenRanges(3, [])).toEqual([{ start: 0, end: 3, ranges: [] }]);
    expect(flattenRanges(0, [])).toEqual([]);
  });

  it("covers the text once, each stretch under exactly the ranges that hold it, in nesting order", () => {
    fc.assert(
      fc.property(painted, (ranges) => {
        const segments = flattenRanges(60, ranges);
        expect(segments.map(({ start }) => start)).toEqual([0, ...segments.slice(0, -1).map(({ end }) => end)]);
        expect(segments.at(-1)?.end).toBe(60);
        for (const { start, end, ranges: covering } of segments) {
          expect(end).toBeGreaterThan(start);
          expect(covering).toEqual(ranges.filter((one) => one.start <= start && one.end >= end));
          expect(ranges.some((one) => one.start > start && one.start < end)).toBe(false);
        }
      }),
    );
  });

  it("is quick with five thousand marks in two million code units", () => {
    const many = Array.from({ length: 5_000 }, (_, index) => range(`${index}`, index * 400, index * 400 + 500));
    const start = performance.now();
    expect(flattenRanges(2_100_000, many).length).toBe(10_000);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe("the segments of a paragraph", () => {
  it("are cut at its edges and join to the same segments", () => {
    const blocks = fc
      .uniqueArray(fc.integer({ min: 1, max: 59 }), { maxLength: 8 })
      .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 60])
      .map((cuts) => cuts.slice(1).map((end, index) => ({ start: cuts[index] ?? 0, end })));
    fc.assert(
      fc.property(painted, blocks, (ranges, paragraphs) => {
        const pieces = cutSegments(flattenRanges(60, ranges), paragraphs);
        expect(pieces).toHaveLength(paragraphs.length);
        pieces.forEach((segments, index) => {
          expect(segments[0]?.start).toBe(paragraphs[index]?.start);
          expect(segments.at(-1)?.end).toBe(paragraphs[index]?.end);
          for (const { start, end, ranges: covering } of segments)
            expect(covering).toEqual(ranges.filter((one) => one.start <= start && one.end >= end));
        });
        const all = pieces.flat();
        expect(all.slice(1).map(({ start }) => start)).toEqual(all.slice(0, -1).map(({ end }) => end));
      }),
    );
  });
});
