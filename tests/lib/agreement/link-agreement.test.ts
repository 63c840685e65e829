import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohensKappa } from "@/lib/agreement/cohens-kappa";
import { type LinkedSpan, linkAgreement, linkCounts } from "@/lib/agreement/link-agreement";
import { linkIntervals } from "@/lib/agreement/link-intervals";
import { seededRandom } from "@/lib/random";
import { raterSpans } from "@/tests/lib/agreement/span-arbitraries";

const linkedSpans = fc.array(
  fc
    .tuple(raterSpans(10), fc.array(raterSpans(10), { maxLength: 3 }))
    .map(([span, links]): LinkedSpan => ({ ...span, links })),
  { maxLength: 5 },
);
const options = () => ({ resamples: 50, level: 0.9, random: seededRandom(2) });

describe("linkAgreement", () => {
  it("compares who linked which matched mark to which place", () => {
    const a = [
      linked(
        ["x", 0, 4],
        [
          ["contradicts", 50, 60],
          ["contradicts", 80, 90],
        ],
      ),
      linked(["x", 10, 14], [["omits", 50, 60]]),
    ];
    const b = [linked(["x", 1, 5], [["contradicts", 55, 58]]), linked(["x", 10, 14], [["contradicts", 50, 60]])];
    // Two marks and three targets: contradicts 50 … 60, contradicts 80 … 90 and omits 50 … 60. Linked by both: the first
    // mark to the first target; by a alone: the first to the second, the second to the third; by b alone: the second to
    // the first. Neither linked the remaining two of six.
    expect(linkCounts(a, b)).toEqual({ matchedSpans: 2, both: 1, onlyA: 2, onlyB: 1, neither: 2 });
    const { f1, kappa, matchedSpans } = linkAgreement(a, b);
    expect(f1).toEqual({ value: 2 / 5, matches: 1, marks: 5 });
    expect(matchedSpans).toBe(2);
    expect(kappa.value).toBeCloseTo(
      cohensKappa([1, 1, 0, 0, 0, 1], [1, 0, 0, 1, 0, 0], { weights: "unweighted" }).value ?? Number.NaN,
      12,
    );
  });

  it("leaves out marks that the other rater has not made, or with another type", () => {
    const a = [linked(["x", 0, 4], [["omits", 50, 60]]), linked(["y", 10, 14], [["omits", 50, 60]])];
    expect(linkAgreement(a, [linked(["z", 10, 14], [["omits", 50, 60]])])).toEqual({
      f1: { value: null, reason: "no marks" },
      kappa: { value: null, reason: "no pairs" },
      matchedSpans: 0,
    });
  });

  it("is null where both made the mark and neither linked it", () => {
    const a = [linked(["x", 0, 4], [])];
    expect(linkAgreement(a, a)).toEqual({
      f1: { value: null, reason: "no marks" },
      kappa: { value: null, reason: "no pairs" },
      matchedSpans: 1,
    });
  });

  it("takes several links of one mark to one target as one", () => {
    const a = [
      linked(
        ["x", 0, 4],
        [
          ["omits", 50, 55],
          ["omits", 54, 60],
        ],
      ),
    ];
    const b = [linked(["x", 0, 4], [["omits", 58, 60]])];
    expect(linkCounts(a, b)).toEqual({ matchedSpans: 1, both: 1, onlyA: 0, onlyB: 0, neither: 0 });
  });

  it("refuses an empty link", () => {
    expect(() => linkAgreement([linked(["x", 0, 4], [["omits", 5, 5]])], [])).toThrow(RangeError);
  });

  it("is the same whichever rater comes first and in any order of marks", () => {
    fc.assert(
      fc.property(linkedSpans, linkedSpans, (a, b) => {
        // Equal marks with different links can be matched either way.
        const [onceA, onceB] = [a, b].map(withoutEqualMarks);
        const one = linkAgreement(onceA ?? [], onceB ?? []);
        const other = linkAgreement([...(onceB ?? [])].reverse(), [...(onceA ?? [])].reverse());
        expect(other.f1).toEqual(one.f1);
        expect(other.kappa.value ?? -9).toBeCloseTo(one.kappa.value ?? -9, 12);
      }),
    );
  });
});

describe("linkIntervals", () => {
  const linkedAlike = [linked(["x", 0, 4], [["omits", 50, 60]]), linked(["x", 6, 9], [["omits", 70, 80]])];
  const linkedOtherwise = [linked(["x", 0, 4], [["omits", 70, 80]]), linked(["x", 6, 9], [["omits", 70, 80]])];

  it("sums over all pairs of raters of all texts", () => {
    const texts = [
      { ada: linkedAlike, bob: linkedAlike, cem: linkedOtherwise },
      { dan: linkedAlike, eve: linkedAlike },
    ];
    const { f1, kappa, matchedSpans } = linkIntervals(texts, options());
    // Of four pairs of raters two link both marks alike, and two one of both.
    expect(matchedSpans).toBe(8);
    expect(f1.figure.value).toBeCloseTo((2 * 6) / 16, 12);
    // 16 cells: linked by both in 6, by one in 4, by neither in 6; half of them expected to agree.
    expect(kappa.figure.value).toBeCloseTo((12 / 16 - 1 / 2) / (1 / 2), 12);
  });

  it("does not depend on the order of raters", () => {
    const [ada, bob] = [linkedAlike, linkedOtherwise];
    const one = linkIntervals(
      [
        { ada, bob },
        { ada, bob: ada },
      ],
      options(),
    );
    expect(
      linkIntervals(
        [
          { bob, ada },
          { bob: ada, ada },
        ],
        options(),
      ),
    ).toEqual(one);
  });

  it("has no interval where one text alone has links to compare", () => {
    const { f1 } = linkIntervals(
      [
        { ada: linkedAlike, bob: linkedAlike },
        { ada: [], bob: [] },
      ],
      options(),
    );
    expect(f1).toMatchObject({ figure: { value: 1 }, interval: { value: null, reason: "too few units" } });
  });
});

type Place = readonly [type: string, start: number, end: number];

function linked([type, start, end]: Place, links: readonly Place[]): LinkedSpan {
  return { type, start, end, links: links.map(([relation, from, to]) => ({ type: relation, start: from, end: to })) };
}

function withoutEqualMarks(spans: readonly LinkedSpan[]): readonly LinkedSpan[] {
  return [...new Map(spans.map((span) => [`${span.type} ${span.start} ${span.end}`, span])).values()];
}
