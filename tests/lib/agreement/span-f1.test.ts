import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RaterSpan } from "@/lib/agreement/rater-spans";
import { type SpanMatch, spanF1 } from "@/lib/agreement/span-f1";
import { freezeSpans, raterSpans } from "@/tests/lib/agreement/span-arbitraries";
import { readSpanVectors } from "@/tests/lib/agreement/span-vectors";

const expectedKeys = {
  exact: "exact_f1",
  boundary: "exact_boundary_f1",
  overlap: "overlap_any_f1",
  iou50: "iou50_f1",
  character: "char_micro_f1",
} as const satisfies Record<SpanMatch, string>;
const matches = ["exact", "boundary", "overlap", "iou50", "character"] as const;
const marks = fc.array(raterSpans(20), { maxLength: 6 });

describe("spanF1", () => {
  for (const { id, spansByRater, characters } of readSpanVectors()) {
    it.each(matches)(`gives the reference values of ${id}, matching by %s`, (match) => {
      for (const pair of characters.pairwise_f1) {
        const { value } = spanF1(spansByRater[pair.a] ?? [], spansByRater[pair.b] ?? [], { match });
        const expected = pair[expectedKeys[match]];
        if (expected === null) expect(value).toBeNull();
        else expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-9);
      }
    });
  }

  it.each(matches)("is null and no agreement where neither marked anything, matching by %s", (match) => {
    expect(spanF1([], [], { match })).toEqual({ value: null, reason: "no marks" });
  });

  it.each(matches)("is 0 where only one marked something, matching by %s", (match) => {
    expect(spanF1([mark("x", 0, 2)], [], { match }).value).toBe(0);
  });

  it("matches as many marks as can be, where taking the first at hand would miss one", () => {
    const a = [mark("x", 0, 10), mark("x", 0, 4)];
    const b = [mark("x", 1, 3), mark("x", 6, 9)];
    // The long one must be matched with the second, for the short one can only have the first.
    expect(spanF1(a, b, { match: "overlap" })).toEqual({ value: 1, matches: 2, marks: 4 });
  });

  it("counts a mark that was made twice as two", () => {
    const twice = [mark("x", 0, 4), mark("x", 0, 4)];
    expect(spanF1(twice, [mark("x", 0, 4)], { match: "exact" })).toEqual({ value: 2 / 3, matches: 1, marks: 3 });
  });

  it("takes half of what either marked as enough, and counts characters of overlapping marks once", () => {
    const [a, b] = [[mark("x", 0, 2)], [mark("x", 0, 4)]];
    expect(spanF1(a, b, { match: "iou50" }).value).toBe(1);
    expect(spanF1([...a, mark("x", 1, 2)], b, { match: "character" })).toEqual({ value: 4 / 6, matches: 2, marks: 6 });
  });

  it.each([
    ["empty", mark("x", 3, 3)],
    ["backwards", mark("x", 3, 2)],
    ["endless", mark("x", 3, Number.POSITIVE_INFINITY)],
  ])("refuses a span that is %s", (_, span) => {
    expect(() => spanF1([span], [], { match: "overlap" })).toThrow(RangeError);
  });

  it("matches overlapping marks as an exhaustive search does", () => {
    fc.assert(
      fc.property(marks, marks, (a, b) => {
        const f1 = spanF1(a, b, { match: "overlap" });
        const doesMatch = (one: RaterSpan, other: RaterSpan) =>
          one.type === other.type && one.start < other.end && other.start < one.end;
        if (f1.value !== null) expect(f1.matches).toBe(mostMatches(a, b, doesMatch));
      }),
    );
  });

  it("matches by characters as a look at every character does", () => {
    fc.assert(
      fc.property(marks, marks, (a, b) => {
        const [ofA, ofB] = [charactersOf(a), charactersOf(b)];
        const f1 = spanF1(a, b, { match: "character" });
        if (f1.value === null) expect(ofA.size + ofB.size).toBe(0);
        else
          expect([f1.matches, f1.marks]).toEqual([[...ofA].filter((one) => ofB.has(one)).length, ofA.size + ofB.size]);
      }),
    );
  });

  it.each(matches)("is the same whichever rater comes first and in any order of marks, matching by %s", (match) => {
    fc.assert(
      fc.property(marks, marks, (a, b) => {
        const { a: frozenA = [], b: frozenB = [] } = freezeSpans({ a, b });
        expect(spanF1(frozenB, frozenA, { match })).toEqual(spanF1([...a].reverse(), [...b].reverse(), { match }));
      }),
    );
  });

  it("finds no fewer marks by overlap than by half of it, and no fewer so than by equal ends", () => {
    fc.assert(
      fc.property(marks, marks, (a, b) => {
        const f1By = (match: SpanMatch) => spanF1(a, b, { match }).value ?? 0;
        expect(f1By("overlap")).toBeGreaterThanOrEqual(f1By("iou50"));
        expect(f1By("iou50")).toBeGreaterThanOrEqual(f1By("exact"));
        expect(f1By("boundary")).toBeGreaterThanOrEqual(f1By("exact"));
      }),
    );
  });
});

function mark(type: string, start: number, end: number): RaterSpan {
  return { type, start, end };
}

function mostMatches(
  [first, ...rest]: readonly RaterSpan[],
  b: readonly RaterSpan[],
  doesMatch: (one: RaterSpan, other: RaterSpan) => boolean,
): number {
  if (first === undefined) return 0;
  const withPartner = b.flatMap((other, index) =>
    doesMatch(first, other) ? [1 + mostMatches(rest, b.toSpliced(index, 1), doesMatch)] : [],
  );
  return Math.max(mostMatches(rest, b, doesMatch), ...withPartner);
}

function charactersOf(spans: readonly RaterSpan[]): ReadonlySet<string> {
  return new Set(
    spans.flatMap(({ type, start, end }) => Array.from({ length: end - start }, (_, at) => `${type} ${start + at}`)),
  );
}
