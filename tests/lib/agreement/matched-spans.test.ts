import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchedSpans } from "@/lib/agreement/matched-spans";
import type { RaterSpan } from "@/lib/agreement/rater-spans";
import { freezeSpans, raterSpans } from "@/tests/lib/agreement/span-arbitraries";

const marks = fc.array(raterSpans(12), { maxLength: 6 });

describe("matchedSpans", () => {
  it("matches marks of the same type first, though others overlap more", () => {
    const a = [mark("x", 0, 10), mark("y", 0, 8)];
    const b = [mark("x", 0, 8), mark("y", 0, 10)];
    expect(matchedSpans(a, b).pairs).toEqual([
      [a[0], b[0]],
      [a[1], b[1]],
    ]);
  });

  it("matches those that overlap most, and leaves the others by themselves", () => {
    const a = [mark("x", 0, 10)];
    const b = [mark("x", 8, 20), mark("x", 1, 10), mark("y", 0, 10)];
    expect(matchedSpans(a, b)).toEqual({ pairs: [[a[0], b[1]]], onlyA: [], onlyB: [b[0], b[2]] });
  });

  it("does not match marks that only touch", () => {
    const [a, b] = [[mark("x", 0, 4)], [mark("x", 4, 8)]];
    expect(matchedSpans(a, b)).toEqual({ pairs: [], onlyA: a, onlyB: b });
  });

  it("gives every mark once, matched only with one that it overlaps, and leaves no match undone", () => {
    fc.assert(
      fc.property(marks, marks, (a, b) => {
        const { a: frozenA = [], b: frozenB = [] } = freezeSpans({ a, b });
        const { pairs, onlyA, onlyB } = matchedSpans(frozenA, frozenB);
        expect(sorted([...pairs.map(([one]) => one), ...onlyA])).toEqual(sorted(a));
        expect(sorted([...pairs.map(([, other]) => other), ...onlyB])).toEqual(sorted(b));
        expect(pairs.every(([one, other]) => doOverlap(one, other))).toBe(true);
        expect(onlyA.some((one) => onlyB.some((other) => doOverlap(one, other)))).toBe(false);
      }),
    );
  });

  it("gives the same pairs whichever rater comes first and in any order of marks", () => {
    fc.assert(
      fc.property(marks, marks, (a, b) => {
        const turned = matchedSpans([...b].reverse(), [...a].reverse()).pairs.map(([one, other]) => [other, one]);
        expect(sorted(turned)).toEqual(sorted(matchedSpans(a, b).pairs));
      }),
    );
  });
});

function mark(type: string, start: number, end: number): RaterSpan {
  return { type, start, end };
}

function doOverlap(one: RaterSpan, other: RaterSpan): boolean {
  return one.start < other.end && other.start < one.end;
}

function sorted(values: readonly unknown[]): readonly string[] {
  return values.map((value) => JSON.stringify(value)).sort();
}
