import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countDrawer } from "@/lib/scores/draw-counts";

const levels = 20_000;

describe("countDrawer", () => {
  it("draws each binomial count as often as its probability says", () => {
    const probabilities = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), probabilities, (n, probability) => {
        const { binomial } = countDrawer(30);
        const expected = (k: number) => choose(n, k) * probability ** k * (1 - probability) ** (n - k);
        expectShares((random) => binomial(n, probability, random), expected, n);
      }),
      { numRuns: 40 },
    );
  });

  it("draws each hypergeometric count as often as its probability says", () => {
    const urns = fc.integer({ min: 1, max: 24 }).chain((all) =>
      fc.record({
        all: fc.constant(all),
        marked: fc.integer({ min: 0, max: all }),
        drawn: fc.integer({ min: 0, max: all }),
      }),
    );
    fc.assert(
      fc.property(urns, (urn) => {
        const { hypergeometric } = countDrawer(24);
        const { all, marked, drawn } = urn;
        const expected = (k: number) => (choose(marked, k) * choose(all - marked, drawn - k)) / choose(all, drawn);
        expectShares((random) => hypergeometric(urn, random), expected, drawn);
      }),
      { numRuns: 40 },
    );
  });

  it("stays within its range at the greatest level and with certain outcomes", () => {
    const { binomial } = countDrawer(20_000);
    const last = () => 1 - 2 ** -32;
    expect(binomial(20_000, 0.3, last)).toBeLessThanOrEqual(20_000);
    expect(binomial(20_000, 0.3, last)).toBeGreaterThanOrEqual(0);
    expect(binomial(7, 1, last)).toBe(7);
    expect(binomial(7, 0, last)).toBe(0);
    expect(binomial(0, 0.5, last)).toBe(0);
  });

  it("has the mean and spread of a binomial where no factorial fits a double", () => {
    const { binomial } = countDrawer(20_000);
    const counts = Array.from({ length: levels }, (_, index) => binomial(20_000, 0.3, () => (index + 0.5) / levels));
    const mean = counts.reduce((sum, count) => sum + count, 0) / levels;
    const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / levels;
    expect(Math.abs(mean - 6000)).toBeLessThan(0.1);
    expect(Math.abs(variance / 4200 - 1)).toBeLessThan(0.005);
  });
});

/** Levels evenly over 0 … 1 must fall on each count in proportion to its probability, but for one level at each end. */
function expectShares(draw: (random: () => number) => number, expected: (k: number) => number, most: number) {
  const counts = new Float64Array(most + 1);
  for (let index = 0; index < levels; index++) {
    const count = draw(() => (index + 0.5) / levels);
    counts[count] = (counts[count] ?? 0) + 1;
  }
  counts.forEach((count, k) => {
    expect(Math.abs(count - levels * expected(k))).toBeLessThanOrEqual(2);
  });
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(levels);
}

function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0;
  let result = 1;
  for (let i = 1; i <= k; i++) result *= (n - k + i) / i;
  return result;
}
