import { describe, expect, it } from "vitest";
import { AgreementTables } from "@/components/agreement/agreement-tables";
import { agreementReport } from "@/lib/agreement/agreement-report";
import { countLabels } from "@/lib/agreement/label-counts";
import { everyLabel } from "@/lib/agreement/label-filter";
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
  const counts = countLabels(annotations);
  return render(<AgreementTables project="hints" filter={everyLabel} {...{ scheme, report, counts }} />);
}

describe("AgreementTables", () => {
  it("shows each question's alpha, percent agreement, transcripts and ratings, undefined ones as a dash", () => {
    const [, verdict, completeness, awareness] = cellsOf(renderTables().querySelector("table"));
    expect(verdict?.[0]).toBe("verdict");
    expect(verdict?.[1]).toMatch(/^0\.00 /);
    // AC1: a quarter of the answers differ among four options, so chance agreement is 2 · ¾ · ¼ / 3 = ⅛.
    expect(verdict?.[3]).toMatch(/^0\.43 \[/);
    expect(verdict?.slice(4)).toEqual([expect.stringMatching(/^0\.50 \[0\.00, 1\.00\]$/), "2", "4", "nominal"]);
    expect(completeness?.slice(1)).toEqual(["–", "", "–", "–", "0", "0", "ordinal"]);
    expect(awareness?.[1]).toBe("–");
  });

  it("leads from a question to the tasks it is disagreed on", () => {
    const link = renderTables().querySelector("tbody a");
    expect(link?.getAttribute("href")).toBe("/projects/hints/agreement/disagreements?by=distance&element=verdict");
  });

  it("shows marks by divergence type in a table of their own", () => {
    const tables = renderTables().querySelectorAll("table");
    const rows = cellsOf(tables[1] ?? null).slice(1);
    expect(rows.map(([type]) => type)).toEqual(["undisclosed_influence", "silent_correction"]);
  });
});
