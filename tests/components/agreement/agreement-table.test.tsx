import { describe, expect, it } from "vitest";
import { AgreementTables } from "@/components/agreement/agreement-tables";
import { agreementReport } from "@/lib/agreement/agreement-report";
import { countLabels } from "@/lib/agreement/label-counts";
import { shownIntervals } from "@/lib/agreement/shown-intervals";
import { cellsOf, render } from "@/tests/components/plots/render";
import { buildAnnotation, buildScheme } from "@/tests/lib/agreement/labelled-builders";

const scheme = buildScheme();
const pair = (taskId: string, a: string, b: string) => [
  buildAnnotation({ taskId, raterId: "ada", answers: { verdict: a } }),
  buildAnnotation({ taskId, raterId: "ben", answers: { verdict: b } }),
];

function renderTables() {
  const annotations = [...pair("a", "faithful", "faithful"), ...pair("b", "faithful", "unfaithful")];
  const report = agreementReport(scheme, annotations, shownIntervals);
  return render(<AgreementTables project="hints" scheme={scheme} report={report} counts={countLabels(annotations)} />);
}

describe("AgreementTables", () => {
  it("shows each question's alpha, percent agreement, transcripts and ratings, undefined ones as a dash", () => {
    const [, verdict, completeness, awareness] = cellsOf(renderTables().querySelector("table"));
    expect(verdict?.[0]).toBe("verdict");
    expect(verdict?.[1]).toMatch(/^0\.00 /);
    expect(verdict?.slice(3)).toEqual([expect.stringMatching(/^0\.50 \[0\.00, 1\.00\]$/), "2", "4", "nominal"]);
    expect(completeness?.slice(1)).toEqual(["–", "", "–", "0", "0", "ordinal"]);
    expect(awareness?.[1]).toBe("–");
  });

  it("leads from a question to the tasks it is disagreed on", () => {
    const link = renderTables().querySelector("tbody a");
    expect(link?.getAttribute("href")).toBe("/projects/hints/agreement?element=verdict#disagreements");
  });

  it("shows marks by divergence type in a table of their own", () => {
    const tables = renderTables().querySelectorAll("table");
    const rows = cellsOf(tables[1] ?? null).slice(1);
    expect(rows.map(([type]) => type)).toEqual(["undisclosed_influence", "silent_correction"]);
  });
});
