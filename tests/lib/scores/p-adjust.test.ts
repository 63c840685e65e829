import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { benjaminiHochberg, benjaminiYekutieli, bonferroni, holm } from "@/lib/scores/p-adjust";
import { readScoreVectors } from "@/tests/lib/scores/score-vectors";

const list = z.array(z.number());
const vectors = readScoreVectors(
  "p_adjust",
  z.object({
    id: z.string(),
    p: list,
    expected: z.object({ bonferroni: list, holm: list, fdr_bh: list, fdr_by: list }),
    tol: z.number(),
  }),
);
const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });

describe("adjusted probabilities", () => {
  it.each(vectors)("are the reference ones of $id", ({ p, expected, tol }) => {
    const pairs = [
      [bonferroni(p), expected.bonferroni],
      [holm(p), expected.holm],
      [benjaminiHochberg(p), expected.fdr_bh],
      [benjaminiYekutieli(p), expected.fdr_by],
    ] as const;
    for (const [ours, reference] of pairs) {
      expect(ours).toHaveLength(reference.length);
      reference.forEach((value, index) => {
        expect(Math.abs((ours[index] ?? 9) - value)).toBeLessThanOrEqual(tol);
      });
    }
  });

  it("are by hand for three tests", () => {
    expect(bonferroni([0.01, 0.04, 0.5])).toEqual([0.03, 0.12, 1]);
    expect(holm([0.04, 0.01, 0.5])).toEqual([0.08, 0.03, 0.5]);
    expect(benjaminiHochberg([0.04, 0.01, 0.5])).toEqual([0.06, 0.03, 0.5]);
  });

  it("keep the order of tests, and never fall below what they adjust nor rise above Bonferroni's", () => {
    fc.assert(
      fc.property(probabilities, (p) => {
        for (const adjust of [holm, benjaminiHochberg]) {
          const adjusted = adjust(Object.freeze(p));
          adjusted.forEach((value, index) => {
            expect(value).toBeGreaterThanOrEqual((p[index] ?? 0) - 1e-15);
            expect(value).toBeLessThanOrEqual((bonferroni(p)[index] ?? 0) + 1e-15);
          });
          expect(adjust(p.toReversed())).toEqual(adjusted.toReversed());
        }
      }),
    );
  });

  it("refuse what is no probability", () => {
    for (const adjust of [bonferroni, holm, benjaminiHochberg, benjaminiYekutieli]) {
      expect(adjust([])).toEqual([]);
      expect(() => adjust([0.5, 1.1])).toThrow(RangeError);
      expect(() => adjust([Number.NaN])).toThrow(RangeError);
    }
  });
});
