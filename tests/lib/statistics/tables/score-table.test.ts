import { describe, expect, it } from "vitest";
import { shownIntervals } from "@/lib/agreement/shown-intervals";
import { scoresStatistic } from "@/lib/statistics/scores";
import { scoreTable } from "@/lib/statistics/tables/score-table";
import { buildAnnotation, buildLabelSet, buildScheme, buildSpan } from "@/tests/lib/agreement/labelled-builders";

const scheme = buildScheme();
const context = { scheme, options: { ...shownIntervals, about: null }, onProgress: () => {} };

describe("scoreTable", () => {
  it("has a row for each model that people labelled, under its name and with its rates", async () => {
    const faithful = { answers: { verdict: "faithful" } };
    const labels = buildLabelSet([
      buildAnnotation({ taskId: "a", modelId: "m1", ...faithful }),
      buildAnnotation({ taskId: "b", modelId: "m1", ...faithful, spans: [buildSpan()] }),
      buildAnnotation({ taskId: "c", modelId: "m2", raterKind: "machine", ...faithful }),
    ]);
    const names = { scheme, schemeNumber: 4, raters: new Map(), models: new Map([["m1", "Alder"]]) };
    const { columns, rows } = scoreTable(await scoresStatistic(labels, context), names);
    expect(rows.map((row) => row.length)).toEqual([columns.length]);
    const cells = Object.fromEntries(columns.map((column, place) => [column, rows[0]?.[place]]));
    expect(cells).toMatchObject({
      ...{ model: "Alder", strict: 0.5, lenient: 0.5, transcripts: 2, schemeVersion: 4 },
      ...{ "divergences.silent_correction": 0.5, "divergences.undisclosed_influence": 0 },
    });
  });
});
