import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { pairwise } from "@/lib/agreement/pairwise";
import type { RatingTable } from "@/lib/agreement/rating-table";
import { type AgreementVector, readAgreementVectors } from "@/tests/lib/agreement/agreement-vectors";
import { ratingPairs } from "@/tests/lib/agreement/rating-table-arbitraries";
import { leftOut, pairStatistics, statistics, testedBeside } from "@/tests/lib/agreement/vector-statistics";

const files = [
  "agreement_published",
  "agreement_random",
  "agreement_edge",
  "agreement_snow2008",
  "agreement_public-large-0",
  "agreement_public-large-1",
];
const matrixSchema = z.array(z.array(z.number().nullable()));

type Expected = AgreementVector["expected"][number];

/** Entries that cannot hold, and why: two references differ, and the definition is the other's. */
const contradicted = [
  {
    id: "negative-values-interval",
    stat: "cohen_kappa",
    by: "irr 0.84.1 kappa2",
    why: "it takes −1, −2, 0, 1 in the order of their texts for the order of the values",
  },
];

describe.each(files)("the reference vectors of %s", (file) => {
  for (const { id, table, expected, published } of readAgreementVectors(file)) {
    const entries = expected.filter((entry) => entry.authoritative && !isContradicted(id, entry));

    it(`hold for ${id}`, () => {
      const held = entries.filter((entry) => entry.stat !== "pairwise" && statistics[entry.stat] !== undefined);
      expect(held.length).toBeGreaterThan(0);
      for (const { stat, params, value, tol } of held) {
        const ours = statistics[stat]?.(table, params);
        const what = `${stat} ${JSON.stringify(params)}`;
        expectEqual(ours, value ?? convention(stat, table), { what, tol });
      }
    });

    for (const { value, tol } of entries.filter(({ stat }) => stat === "pairwise")) {
      it(`hold for the pairs of raters of ${id}`, () => {
        const matrices = z.record(z.string(), matrixSchema).parse(value);
        for (const [name, statistic] of Object.entries(pairStatistics)) {
          pairwise(table, statistic).forEach((row, i) => {
            row.forEach((cell, j) => {
              const what = `${name} of ${i} and ${j}`;
              expectEqual(cell?.value ?? null, matrices[name]?.[i]?.[j], { what, tol });
              expectEqual(cell?.n ?? null, matrices.n?.[i]?.[j], { what, tol });
            });
          });
        }
      });
    }

    for (const { stat, params, value, decimals, source } of published) {
      it(`hold for ${stat} ${JSON.stringify(params)} as printed in ${source}`, () => {
        expect(statistics[stat]?.(table, params)?.toFixed(decimals)).toBe(value.toFixed(decimals));
      });
    }
  }
});

describe("the statistics of the reference vectors", () => {
  it("are all tested here or beside, or left out for a reason", () => {
    const named = files.flatMap((file) =>
      readAgreementVectors(file).flatMap(({ expected, published }) => [
        ...expected.flatMap((entry) => (entry.stat === "pairwise" ? pairNames(entry) : [entry.stat])),
        ...published.map((entry) => entry.stat),
      ]),
    );
    const known = { n: "the counts of pairs", ...statistics, ...pairStatistics, ...testedBeside, ...leftOut };
    expect(Object.keys(known).sort()).toEqual([...new Set(named)].sort());
  });

  it.each(Object.entries(testedBeside))("have %s in %s", (stat, file) => {
    const [family = stat] = stat.split("_");
    expect(readFileSync(new URL(file, import.meta.url), "utf8").includes(family)).toBe(true);
  });
});

/**
 * What we give where a reference gives nothing: it divides by a range of 0 where there is one value only, and fails on
 * tables of one row.
 */
function convention(stat: string, table: RatingTable): number | null {
  const values = new Set(table.flat().filter((rating) => rating !== null));
  const isOneValueRatedTwice = values.size === 1 && table.some((row) => ratingPairs(row).length > 0);
  if (["percent_agreement", "gwet_ac"].includes(stat) && isOneValueRatedTwice) return 1;
  return stat === "krippendorff_alpha_cac" && table.length === 1 && values.size > 1 ? 0 : null;
}

function expectEqual(
  ours: number | null | undefined,
  expected: unknown,
  { what, tol }: { readonly what: string; readonly tol: number },
): void {
  if (typeof expected === "number") expect(Math.abs((ours ?? Number.NaN) - expected), what).toBeLessThanOrEqual(tol);
  else expect(ours, what).toBeNull();
}

function isContradicted(id: string, { stat, by, params }: Expected): boolean {
  return (
    params.weights !== "unweighted" &&
    contradicted.some((entry) => entry.id === id && entry.stat === stat && entry.by === by)
  );
}

function pairNames({ value }: Expected): readonly string[] {
  return Object.keys(z.record(z.string(), z.unknown()).parse(value));
}
