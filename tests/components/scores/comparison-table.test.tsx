import { describe, expect, it } from "vitest";
import { ComparisonTable } from "@/components/scores/comparison-table";
import type { ComparedPair, ComparisonReport } from "@/lib/statistics/comparison";
import { cellsOf, render } from "@/tests/components/plots/render";

const interval = { value: 0.3, lower: 0.1, upper: 0.5, level: 0.95, resamples: 1000, undefinedResamples: 0 };
const model = (id: string, transcripts: number): ComparisonReport["models"][number] => ({
  id,
  transcripts,
  isTooFew: transcripts < 20,
  ranks: { value: null, reason: "too few units" },
});
const pair = (modelB: string, changes: Partial<ComparedPair>): ComparedPair => ({
  ...{ modelA: "1", modelB, isPaired: true, sharedTasks: 24, sharedRaters: 2 },
  difference: { value: 0.3, interval, p: 0.0001, adjustedP: 0.0004 },
  ...changes,
});

const names = new Map([
  ["1", "Alder 2"],
  ["2", "Birch 70B"],
  ["3", "Cedar mini"],
]);

function rowsOf(pairs: readonly ComparedPair[]) {
  const report = { rule: "strict" as const, models: [model("1", 24), model("2", 30), model("3", 5)], pairs };
  return cellsOf(
    render(<ComparisonTable report={report} modelNames={names} threshold={0.05} />).querySelector("table"),
  ).slice(1);
}

describe("ComparisonTable", () => {
  it("says that models differ only where the adjusted probability is below the threshold", () => {
    const close = { value: 0.3, interval, p: 0.02, adjustedP: 0.06 };
    const [first, second] = rowsOf([pair("2", {}), pair("2", { difference: close })]);
    expect(first).toEqual([
      "Alder 2 − Birch 70B",
      "0.30 [0.10, 0.50]",
      "< 0.001",
      "< 0.001",
      "24 shared tasks",
      "differ",
    ]);
    expect(second?.slice(2)).toEqual(["0.020", "0.060", "24 shared tasks", "no difference shown"]);
  });

  it("says by what two models were compared without enough shared tasks, and which has too few", () => {
    const [row] = rowsOf([pair("3", { isPaired: false, sharedTasks: 1 })]);
    expect(row?.[0]).toBe("Alder 2 − Cedar mini too few");
    expect(row?.[4]).toBe("unpaired: 24 and 5 transcripts, 1 task shared");
  });

  it("warns where nobody rated both", () => {
    const [row] = rowsOf([pair("2", { sharedRaters: 0 })]);
    expect(row?.[4]).toBe("24 shared tasksno rater in common");
  });

  it("has a dash for a difference that cannot be told, and shows none", () => {
    const [row] = rowsOf([
      pair("3", { isPaired: false, sharedTasks: 0, difference: { value: null, reason: "too few units" } }),
    ]);
    expect(row?.slice(1)).toEqual(["–", "", "", "unpaired: 24 and 5 transcripts", "no difference shown"]);
  });
});
