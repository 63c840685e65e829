import { describe, expect, it } from "vitest";
import { SensitivityTables } from "@/components/scores/sensitivity-tables";
import { aggregationMethods } from "@/lib/scores/aggregation-methods";
import type { SensitivityOfRaters } from "@/lib/statistics/sensitivity";
import { cellsOf, render } from "@/tests/components/plots/render";

const names = {
  models: new Map([
    ["m1", "Birch 70B"],
    ["m2", "Alder 2"],
  ]),
  raters: new Map([["r1", "Ada"]]),
};
const files = { methods: "/methods.csv", raters: "/raters.csv" };
const noPart = { value: null, transcripts: 0 };
const of: SensitivityOfRaters = {
  choice: { method: "one-coin", reason: "few labels a rater", labelsPerRater: 12, labelsPerTask: 2.5 },
  unsettled: ["mace"],
  models: ["m1", "m2"].map((modelId, model) => ({
    modelId,
    transcripts: 4,
    heldOut: model === 0 ? { value: 0.25, transcripts: 1 } : noPart,
    others: { value: 0.75, transcripts: 4 - model },
    byMethod: aggregationMethods.map((method, index) => ({
      method,
      value: 0.5 + (index === 4 ? 0.1 : 0),
      rank: model === 0 && index === 4 ? 2 : 1,
    })),
  })),
  raters: [
    {
      ...{ raterId: "r1", votes: 7, greatestChange: 0.25, swaps: 1 },
      without: [
        { modelId: "m1", value: null, change: null },
        { modelId: "m2", value: 0.25, change: -0.25 },
      ],
    },
    {
      raterId: "r2",
      votes: 1,
      greatestChange: null,
      swaps: 0,
      without: [{ modelId: "m1", value: null, change: null }],
    },
  ],
};
const shown = (kind: "people" | "machines" | null = null) =>
  render(<SensitivityTables of={of} names={names} files={files} kind={kind} />);

describe("SensitivityTables", () => {
  it("has each method's score and rank, and how far they are apart", () => {
    const [methods] = shown().querySelectorAll("table");
    expect(cellsOf(methods ?? null)[1]).toEqual([
      ...["Birch 70B", "4", "0.50 (1)", "0.50 (1)", "0.50 (1)", "0.50 (1)", "0.60 (2)", "0.10"],
    ]);
  });

  it("says how many ranks change, which model of raters the votes bear, and which did not settle", () => {
    const { textContent } = shown();
    expect(textContent).toContain("1 model changes its rank");
    expect(textContent).toContain("The median rater gave 12 labels");
    expect(textContent).toContain("Not settled after 500 iterations: MACE.");
  });

  it("has the model that each rater moves most, a dash where nothing is left without", () => {
    const leaving = shown().querySelectorAll("table")[1] ?? null;
    expect(cellsOf(leaving).slice(1)).toEqual([
      ["Ada", "7", "Alder 2", "-0.25", "1"],
      ["r2", "1", "", "–", "0"],
    ]);
  });

  it("has held-out transcripts of people's scores alone", () => {
    const heldOut = shown().querySelectorAll("table")[2] ?? null;
    expect(cellsOf(heldOut).slice(1)).toEqual([
      ["Birch 70B", "0.25", "0.25 n = 1", "0.75 n = 4"],
      ["Alder 2", "0.00", "–", "0.75 n = 3"],
    ]);
    expect(shown("machines").querySelectorAll("table")).toHaveLength(2);
  });
});
