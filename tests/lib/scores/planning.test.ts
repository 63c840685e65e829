import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { describe, expect, it } from "vitest";
import { krippendorffAlphaInterval } from "@/lib/agreement/krippendorff-alpha-interval";
import { seededRandom } from "@/lib/random";
import { alphaWidth, type Plan, scoreWidth } from "@/lib/scores/planning";
import { twoWayBootstrap } from "@/lib/scores/two-way-bootstrap";
import { groupRatings } from "@/tests/lib/scores/group-ratings";
import { madeVotes } from "@/tests/lib/scores/made-votes";

const z = normalQuantile(0.975, 0, 1);
const plan: Plan = { transcripts: 400, raters: 3, agreement: 0.5, score: 0.3 };

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("the width to expect of a score's interval", () => {
  it("is that of a share with one rater, or raters who always agree", () => {
    const share = 2 * z * Math.sqrt(((0.3 * 0.7) / 400) * (399 / 400));
    expect(scoreWidth({ ...plan, raters: 1 }, 0.95)).toBeCloseTo(share, 12);
    expect(scoreWidth({ ...plan, agreement: 1 }, 0.95)).toBeCloseTo(share, 12);
  });

  it("follows the formula", () => {
    // σ_b² = σ_w² = 0.105; (399/400 · (0.105 + 0.035) + 2/9 · 0.105) / 400.
    expect(scoreWidth(plan, 0.95)).toBeCloseTo(2 * z * Math.sqrt((0.13965 + 0.0233333333333) / 400), 9);
  });

  it.each([1, 2, 3, 5])("is what the two-way bootstrap gives on average, %i raters", (raters) => {
    const asked = { ...plan, raters };
    const random = seededRandom(raters);
    const widths = Array.from({ length: 12 }, () => {
      const interval = twoWayBootstrap(groupRatings(madeVotes(asked, random)), {
        resamples: 1500,
        level: 0.95,
        range: [0, 1],
        random,
      });
      return interval.value === null ? Number.NaN : interval.upper - interval.lower;
    });
    const expected = scoreWidth(asked, 0.95);
    expect(Math.abs(mean(widths) / expected - 1)).toBeLessThan(0.04);
  });

  it("is never wider than the scale", () => {
    expect(scoreWidth({ transcripts: 2, raters: 1, agreement: 0.5, score: 0.5 }, 0.99)).toBe(1);
  });
});

describe("the width to expect of alpha's interval", () => {
  it("is that of the intraclass kappa with two raters", () => {
    // Bloch and Kraemer 1989: (1 − κ) / n · ((1 − κ)(1 − 2κ) + κ (2 − κ) / (2 π (1 − π))).
    for (const [kappa, share] of [
      [0.5, 0.3],
      [0, 0.5],
      [0.8, 0.1],
    ] as const) {
      const variance =
        ((1 - kappa) / 400) * ((1 - kappa) * (1 - 2 * kappa) + (kappa * (2 - kappa)) / (2 * share * (1 - share)));
      const width = alphaWidth({ transcripts: 400, raters: 2, agreement: kappa, score: share }, 0.95);
      expect(width.value).toBeCloseTo(2 * z * Math.sqrt(variance), 12);
    }
  });

  it("is what the bootstrap gives on average", () => {
    const asked = { ...plan, raters: 2 };
    const random = seededRandom(8);
    const widths = Array.from({ length: 12 }, () => {
      const interval = krippendorffAlphaInterval(madeVotes(asked, random), {
        level: "nominal",
        resamples: 1000,
        confidence: 0.95,
        random,
      });
      return interval.value === null ? Number.NaN : interval.upper - interval.lower;
    });
    expect(Math.abs(mean(widths) / (alphaWidth(asked, 0.95).value ?? 0) - 1)).toBeLessThan(0.05);
  });

  it("is never wider than the scale", () => {
    const few = { transcripts: 4, agreement: 0.6, score: 0.01 };
    expect(alphaWidth({ ...few, raters: 2 }, 0.95).value).toBe(2);
    expect(alphaWidth({ ...few, raters: 5 }, 0.95).value).toBe(1.25);
  });

  it("narrows with raters and with transcripts", () => {
    const widthOf = (changes: Partial<Plan>) => alphaWidth({ ...plan, ...changes }, 0.95).value ?? Number.NaN;
    expect(widthOf({ raters: 5 })).toBeLessThan(widthOf({ raters: 2 }));
    expect(widthOf({ transcripts: 1600 })).toBeCloseTo(widthOf({}) / 2, 12);
  });

  it("says why there is none", () => {
    expect(alphaWidth({ ...plan, raters: 1 }, 0.95)).toEqual({ value: null, reason: "no pairs" });
    expect(alphaWidth({ ...plan, agreement: 1 }, 0.95)).toEqual({ value: null, reason: "no variation" });
  });
});

describe("a plan out of range", () => {
  it.each([
    { transcripts: 1 },
    { raters: 0 },
    { raters: 1.5 },
    { agreement: 1.1 },
    { agreement: -0.1 },
    { score: 0 },
    { score: 1 },
  ])("is refused: %o", (changes) => {
    expect(() => scoreWidth({ ...plan, ...changes }, 0.95)).toThrow(RangeError);
    expect(() => alphaWidth({ ...plan, ...changes }, 0.95)).toThrow(RangeError);
  });

  it("is refused with a level out of range", () => {
    expect(() => scoreWidth(plan, 1)).toThrow(RangeError);
    expect(() => alphaWidth(plan, 0)).toThrow(RangeError);
  });
});
