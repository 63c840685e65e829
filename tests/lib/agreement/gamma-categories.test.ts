import { describe, expect, it } from "vitest";
import { type Gamma, type GammaOptions, gamma } from "@/lib/agreement/gamma";
import { krippendorffAlpha } from "@/lib/agreement/krippendorff-alpha";
import type { RaterSpan, SpansByRater } from "@/lib/agreement/rater-spans";
import type { RatingTable } from "@/lib/agreement/rating-table";
import { seededRandom } from "@/lib/random";

function span(type: string, start: number, end: number): RaterSpan {
  return { type, start, end };
}

const base: Omit<GammaOptions, "length"> = { alpha: 1, beta: 1, random: seededRandom(1), samples: 30 };

function determined(result: Gamma): Exclude<Gamma, { readonly value: null }> {
  if (result.value === null) throw new Error(result.reason);
  return result;
}

/** A table of ratings as spans: each unit a place of its own, the same for all raters. */
function spansOfTable(table: RatingTable): SpansByRater {
  return Object.fromEntries(
    (table[0] ?? []).map((_, rater) => [
      `r${rater}`,
      table.flatMap((row, unit) => {
        const rating = row[rater] ?? null;
        return rating === null ? [] : [span(`t${rating}`, unit * 1000, unit * 1000 + 10)];
      }),
    ]),
  );
}

/** Two units of every pair of ratings in the table that could be compared, as chance of alpha has them. */
function everyPairing(table: RatingTable): readonly SpansByRater[] {
  const ratings = table
    .filter((row) => row.filter((rating) => rating !== null).length > 1)
    .flat()
    .filter((rating) => rating !== null);
  return ratings.flatMap((one, index) =>
    ratings
      .filter((_, other) => other !== index)
      .map((other) => ({ a: [span(`t${one}`, 0, 10)], b: [span(`t${other}`, 0, 10)] })),
  );
}

describe("gamma-cat", () => {
  it("weighs aligned pairs by how near they are, and by the size of their group", () => {
    const spansByRater = {
      a: [span("x", 0, 10), span("x", 100, 110)],
      b: [span("x", 2, 10), span("y", 100, 110)],
      c: [span("y", 100, 110)],
    };
    const chance = [{ a: [span("x", 0, 10)], b: [span("y", 0, 10)], c: [] }];
    const { gammaCat, gammaK } = determined(gamma(spansByRater, { ...base, length: 200, chance }));
    const near = 1 - (2 / 18) ** 2;
    // Three pairs in the second group weigh 1/2 each; two of them differ. By chance every pair differs.
    expect(gammaCat.value).toBeCloseTo(1 - 1 / (near + 1.5), 12);
    expect(gammaK.x?.value).toBeCloseTo(1 - 1 / (near + 1), 12);
    expect(gammaK.y?.value).toBeCloseTo(1 - 1 / 1.5, 12);
  });

  it("is Krippendorff's nominal alpha for units that were given, ratings missing or not, by alpha's own chance", () => {
    const table: RatingTable = [
      [0, 0, 0],
      [1, 1, null],
      [2, 0, 2],
      [null, 1, 1],
      [0, 2, 2],
      [1, null, null],
    ];
    const alpha = krippendorffAlpha(table, { level: "nominal" });
    const { gammaCat } = determined(
      gamma(spansOfTable(table), { ...base, length: 10_000, chance: everyPairing(table) }),
    );
    expect(gammaCat.value).toBeCloseTo(alpha.value ?? Number.NaN, 12);
  });

  it("leaves out what stands alone", () => {
    const aligned = { a: [span("x", 0, 10), span("y", 50, 60)], b: [span("x", 0, 10), span("y", 50, 60)] };
    const alone = { ...aligned, a: [...aligned.a, span("y", 500, 510)] };
    const chance = [{ a: [span("x", 0, 10)], b: [span("y", 0, 10)] }];
    for (const spansByRater of [aligned, alone]) {
      expect(determined(gamma(spansByRater, { ...base, length: 1000, chance })).gammaCat.value).toBe(1);
    }
  });

  it("is null when nothing is aligned, when there is one type, and when only disorders of chance are given", () => {
    const apart = { a: [span("x", 0, 5)], b: [span("y", 50, 55)] };
    const oneType = { a: [span("x", 0, 5)], b: [span("x", 1, 5)] };
    expect(determined(gamma(apart, { ...base, length: 60 })).gammaCat).toEqual({ value: null, reason: "no pairs" });
    expect(determined(gamma(oneType, { ...base, length: 60 })).gammaCat).toEqual({
      value: null,
      reason: "no variation",
    });
    expect(determined(gamma(oneType, { ...base, length: 60, chance: [1] })).gammaCat).toEqual({
      value: null,
      reason: "no pairs",
    });
  });
});
