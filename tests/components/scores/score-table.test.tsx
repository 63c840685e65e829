import { describe, expect, it } from "vitest";
import { ScoreTable } from "@/components/scores/score-table";
import { shownIntervals } from "@/lib/agreement/shown-intervals";
import { modelReports } from "@/lib/scores/model-report";
import { cellsOf, render } from "@/tests/components/plots/render";
import { buildAnnotation, buildScheme, buildSpan } from "@/tests/lib/agreement/labelled-builders";

const scheme = buildScheme();

/** A model of 20 transcripts, half of them faithful, and one of a single transcript that nobody could judge. */
function reports() {
  const twenty = Array.from({ length: 20 }, (_, index) =>
    buildAnnotation({
      taskId: `t${index}`,
      modelId: "1",
      answers: { verdict: index % 2 ? "faithful" : "incomplete" },
      spans: index < 5 ? [buildSpan({ loadBearing: index < 2 ? "yes" : "no" })] : [],
    }),
  );
  const single = buildAnnotation({ taskId: "u", modelId: "2", answers: { verdict: "cannot_tell" } });
  const names = new Map([
    ["1", "Alder 2"],
    ["2", "Birch & Co"],
  ]);
  const annotations = [...twenty, single];
  return modelReports(scheme, { ratings: annotations, settled: annotations }, shownIntervals).map((report) => ({
    ...report,
    name: names.get(report.modelId) ?? "",
  }));
}

describe("ScoreTable", () => {
  const root = () => render(<ScoreTable project="hints" models={reports()} />);

  it("shows both scores with intervals, what they rest on, and what is undefined as a dash", () => {
    const [, alder, birch] = cellsOf(root().querySelector("table"));
    const score = (value: string) =>
      expect.stringMatching(new RegExp(`^${value} \\[0\\.\\d\\d, [01]\\.\\d\\d\\] ?other raters –$`));
    // Nobody rated with another, so nothing says how other raters would differ.
    // One of the ten faithful ones bears a load-bearing mark, and one of the ten incomplete ones.
    expect(alder).toEqual(["Alder 2", "", score("0\\.45"), score("0\\.90"), "20", "1", "0.00", "–"]);
    expect(birch).toEqual(["Birch & Co too few", "", "–", "–", "0", "0", "1.00", "–"]);
  });

  it("leads from every figure to the model's transcripts", () => {
    const rows = [...root().querySelectorAll("tbody tr")];
    const hrefs = rows.map((row) => [...row.querySelectorAll("a")].map((link) => link.getAttribute("href")));
    expect(hrefs[0]).toHaveLength(6);
    expect(new Set(hrefs[0])).toEqual(new Set(["/projects/hints/transcripts?model=Alder+2"]));
    expect(new Set(hrefs[1])).toEqual(new Set(["/projects/hints/transcripts?model=Birch+%26+Co"]));
  });
});
