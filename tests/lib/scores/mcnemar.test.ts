import { describe, expect, it } from "vitest";
import { z } from "zod";
import { mcnemarChiSquare } from "@/lib/scores/mcnemar-chi-square";
import { mcnemarExact } from "@/lib/scores/mcnemar-exact";
import { readScoreVectors } from "@/tests/lib/scores/score-vectors";

const vectors = readScoreVectors(
  "mcnemar",
  z.object({
    id: z.string(),
    b: z.number(),
    c: z.number(),
    expected: z.object({ exact_p: z.number(), chi2_cc: z.object({ stat: z.number(), p: z.number() }).optional() }),
    tol: z.number(),
  }),
);

describe("McNemar's test", () => {
  it.each(vectors)("gives the reference values of $id", ({ b, c, expected, tol }) => {
    expect(Math.abs(mcnemarExact(b, c) - expected.exact_p)).toBeLessThanOrEqual(tol);
    const ours = mcnemarChiSquare(b, c);
    if (expected.chi2_cc === undefined) {
      expect(ours).toEqual({ value: null, reason: "no variation" });
      return;
    }
    if (ours.value === null) throw new Error(ours.reason);
    expect(Math.abs(ours.value - expected.chi2_cc.stat)).toBeLessThanOrEqual(tol);
    expect(Math.abs(ours.p - expected.chi2_cc.p)).toBeLessThanOrEqual(tol);
  });

  it("does not take one side first, and sums the tails by hand", () => {
    // Of 2^5 ways, 1 + 5 have at most one of five: p = 2 · 6 / 32.
    expect(mcnemarExact(4, 1)).toBeCloseTo(12 / 32, 12);
    expect(mcnemarExact(1, 4)).toBe(mcnemarExact(4, 1));
  });

  it("refuses what is no number of tasks", () => {
    expect(() => mcnemarExact(-1, 2)).toThrow(RangeError);
    expect(() => mcnemarChiSquare(1.5, 2)).toThrow(RangeError);
  });
});
