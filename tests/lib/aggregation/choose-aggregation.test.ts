import { describe, expect, it } from "vitest";
import { chooseAggregation } from "@/lib/aggregation/choose-aggregation";
import { type Label, labelTable } from "@/lib/aggregation/label-table";

/** Every rater labels every task. */
function everyTask(tasks: number, raters: number): readonly Label[] {
  return Array.from({ length: tasks * raters }, (_, row): Label => [Math.floor(row / raters), row % raters, 0]);
}

function choose(labels: readonly Label[]) {
  return chooseAggregation(labelTable(labels, [0, 1]));
}

describe("chooseAggregation", () => {
  it("keeps to one number a rater below 20 labels, and takes confusion matrices from there on", () => {
    expect(choose(everyTask(19, 3))).toEqual({
      method: "one-coin",
      reason: "few labels a rater",
      labelsPerRater: 19,
      labelsPerTask: 3,
    });
    expect(choose(everyTask(20, 3))).toMatchObject({ method: "dawid-skene", reason: "enough labels" });
  });

  it("keeps to one number a rater where tasks have two labels, however many there are", () => {
    expect(choose(everyTask(500, 2))).toMatchObject({ method: "one-coin", reason: "few labels a task" });
  });

  it("models no rater when no two labelled one task", () => {
    const apart = Array.from({ length: 90 }, (_, task): Label => [task, task % 3, 0]);
    expect(choose(apart)).toMatchObject({ method: "majority-vote", reason: "no overlap", labelsPerRater: 30 });
    expect(choose([...apart, ...apart])).toMatchObject({ method: "majority-vote", reason: "no overlap" });
    expect(choose([])).toEqual({ method: "majority-vote", reason: "no overlap", labelsPerRater: 0, labelsPerTask: 0 });
  });

  it("goes by the median rater", () => {
    const one = Array.from({ length: 80 }, (_, task): Label => [task, 9, 0]);
    expect(choose([...everyTask(10, 2), ...one])).toMatchObject({ method: "one-coin", labelsPerRater: 10 });
  });
});
