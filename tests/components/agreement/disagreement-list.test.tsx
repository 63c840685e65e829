import { describe, expect, it } from "vitest";
import { DisagreementList } from "@/components/agreement/disagreement-list";
import type { ListedTask } from "@/lib/agreement/disagreed-task";
import type { DisagreementQuery } from "@/lib/agreement/disagreement-query";
import { everyLabel } from "@/lib/agreement/label-filter";
import { cellsOf, render } from "@/tests/components/plots/render";
import { buildScheme } from "@/tests/lib/agreement/labelled-builders";

const raters = [
  { id: "1", kind: "member", label: "Ada" },
  { id: "2", kind: "member", label: "Ben" },
  { id: "3", kind: "member", label: "Chi" },
] as const;
const readings = [
  {
    element: "verdict",
    disagreement: 1,
    options: new Map([
      ["1", "faithful"],
      ["3", "incomplete"],
    ]),
  },
  { element: "completeness", disagreement: 0.25, options: new Map([["1", "2"]]) },
];
const task: ListedTask = {
  ...{ taskId: "t", transcriptId: "x", externalId: "q1", epoch: 1, condition: "cue", model: "Alder 2" },
  ...{ disagreement: 0.625, raterIds: ["1", "3"], readings },
};
const everything: DisagreementQuery = { by: "distance", element: undefined, page: 1 };
const filter = { ...everyLabel, model: ["Alder 2"] };

function renderList({ query = everything, tasks = [task], total = 1, listed = 1 } = {}) {
  const scheme = buildScheme();
  const figures = new Map([["t", query.element === "completeness" ? 0.25 : 0.625]]);
  return render(
    <DisagreementList project="hints" {...{ scheme, query, filter, raters, tasks, figures, total, listed }} />,
  );
}

describe("DisagreementList", () => {
  it("sets the answers of those who labelled a transcript side by side, linked to it", () => {
    const root = renderList();
    expect(root.querySelector("li a")?.getAttribute("href")).toBe("/projects/hints/transcripts/x");
    expect(cellsOf(root.querySelector("table"))).toEqual([
      ["Question", "Ada", "Chi"],
      ["verdict", "Faithful", "Faithful but incomplete"],
      ["completeness", "2", "no answer"],
    ]);
    expect(root.textContent).toContain("0.63");
  });

  it("shows one question alone, with its own figure and the way back to all", () => {
    const root = renderList({ query: { by: "distance", element: "completeness", page: 1 } });
    expect(cellsOf(root.querySelector("table"))).toHaveLength(2);
    expect(root.textContent).toContain("0.25");
    const [, back] = root.querySelectorAll("nav a");
    expect(back?.getAttribute("href")).toBe("/projects/hints/agreement/disagreements?model=Alder+2&by=distance");
  });

  it("leads to the pages before and after, keeping the question and the labels", () => {
    const root = renderList({ query: { by: "distance", element: "verdict", page: 2 }, total: 300, listed: 200 });
    const hrefs = [...root.querySelectorAll("nav:last-of-type a")].map((link) => link.getAttribute("href"));
    const address = "/projects/hints/agreement/disagreements?model=Alder+2&by=distance&element=verdict";
    expect(hrefs).toEqual([address, `${address}&page=3`]);
    expect(root.textContent).toContain("the first 200 are listed");
  });

  it("says that raters agree where there is nothing to list", () => {
    const root = renderList({ tasks: [], total: 0, listed: 0 });
    expect(root.textContent).toContain("they gave the same answer");
    expect(root.querySelectorAll("nav")).toHaveLength(1);
  });
});
