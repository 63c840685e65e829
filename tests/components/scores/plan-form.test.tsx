import { describe, expect, it } from "vitest";
import { PlanForm } from "@/components/scores/plan-form";
import { PlanTable } from "@/components/scores/plan-table";
import { everyLabel } from "@/lib/agreement/label-filter";
import { cellsOf, render } from "@/tests/components/plots/render";

const plan = { transcripts: 300, raters: 7, agreement: 0.25, score: 0.9 };
const own = {
  ...{ confidence: 0.95, models: 2, transcripts: 120, raters: 2.6, score: 0.3 },
  agreement: { value: 0.5, between: 0.1, within: 0.1 },
};
const shown = (changes: Partial<Parameters<typeof PlanForm>[0]> = {}) =>
  render(<PlanForm address="/planning" filter={everyLabel} plan={plan} own={own} {...changes} />);
const valuesOf = (root: HTMLElement) =>
  Object.fromEntries([...root.querySelectorAll("input")].map((input) => [input.name, input.value]));

describe("PlanForm", () => {
  it("asks for the plan that is shown, and keeps the filter", () => {
    expect(valuesOf(shown())).toEqual({ transcripts: "300", raters: "7", agreement: "0.25", score: "0.9" });
    const filtered = shown({ filter: { ...everyLabel, condition: ["cue"] } });
    expect(valuesOf(filtered)).toMatchObject({ condition: "cue" });
    expect(filtered.querySelector("a")?.getAttribute("href")).toBe("/planning?condition=cue");
  });

  it("says what the project's own votes are, and what stands in for them", () => {
    expect(shown().textContent).toContain("120 transcripts of the median model, 2.6 votes each");
    const unknown = { ...own, agreement: { value: null, reason: "no pairs" } as const };
    expect(shown({ own: unknown }).textContent).toContain("agreement 0.6 stands in");
    expect(shown({ own: { ...unknown, score: null } }).textContent).toContain("no votes yet");
  });
});

describe("PlanTable", () => {
  it("has no alpha with one rater, and a row and column for what is asked", () => {
    const rows = cellsOf(render(<PlanTable plan={plan} level={0.95} />).querySelector("table"));
    expect(rows[0]).toHaveLength(7);
    const asked = rows.find(([transcripts]) => transcripts === "300");
    expect(asked?.[1]).toMatch(/^0\.\d\d$/);
    expect(asked?.[6]).toMatch(/^0\.\d\d · 0\.\d\d$/);
  });
});
