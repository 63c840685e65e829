import { describe, expect, it } from "vitest";
import { chartCells } from "@/lib/plots/chart";
import { figureWords } from "@/lib/server/messages";
import { comparisonStatistic } from "@/lib/statistics/comparison";
import { differenceFigure } from "@/lib/statistics/figures/difference-figure";
import { conditionFigure, lengthRateFigure, transcriptRateFigure } from "@/lib/statistics/figures/profile-figures";
import { rankFigure } from "@/lib/statistics/figures/rank-figure";
import { scoreFigure } from "@/lib/statistics/figures/score-figure";
import { profileStatistic } from "@/lib/statistics/profile";
import { scoresStatistic } from "@/lib/statistics/scores";
import { comparisonTable } from "@/lib/statistics/tables/comparison-table";
import { profileTable } from "@/lib/statistics/tables/profile-table";
import { buildAnnotation, buildLabelSet, buildScheme, buildSpan } from "@/tests/lib/agreement/labelled-builders";

const scheme = buildScheme();
const options = { resamples: 100, confidence: 0.95, seed: 5, about: null };
const context = { scheme, options, onProgress: () => {} };
const models = new Map([
  ["m1", "Birch 70B"],
  ["m2", "Alder 2"],
]);
const names = { scheme, schemeNumber: 1, raters: new Map(), models };
const shown = { names, words: figureWords, locale: "en" };

/** Twenty transcripts of the first model, all faithful and every fourth with a mark; one of the second, left out. */
const labels = buildLabelSet([
  ...Array.from({ length: 20 }, (_, index) =>
    buildAnnotation({
      taskId: `t${index}`,
      modelId: "m1",
      answers: { verdict: "faithful", completeness: "3" },
      spans: index % 4 === 0 ? [buildSpan()] : [],
    }),
  ),
  buildAnnotation({ taskId: "u", modelId: "m2", answers: { verdict: "cannot_tell" } }),
]);

describe("figures of models", () => {
  it("have strict and lenient scores in the order of names, a dash where there is none", async () => {
    const { rows } = chartCells(scoreFigure(await scoresStatistic(labels, context), shown).table);
    expect(rows.map(([model, rule, value]) => [model, rule, value])).toEqual([
      ["Alder 2 (too few)", "Strict", null],
      ["Alder 2 (too few)", "Lenient", null],
      ["Birch 70B", "Strict", 0.75],
      ["Birch 70B", "Lenient", 0.75],
    ]);
  });

  it("have ranks, and differences with the reason why there is none", async () => {
    const report = await comparisonStatistic(labels, context);
    const ranks = chartCells(rankFigure(report, shown).table).rows;
    expect(ranks.map((row) => [row[0], row[1], row.at(-1)])).toEqual([
      ["Birch 70B", "1", "1"],
      ["Alder 2", "1", "–"],
    ]);
    const { title, table } = differenceFigure(report, shown);
    expect(title).toBe("Differences of strict scores");
    expect(chartCells(table).rows).toEqual([
      ["Birch 70B − Alder 2", null, null, null, null, figureWords("agreement.reason.too few units")],
    ]);
  });

  it("have the rates of each type and the ratings, model below model", async () => {
    const report = await profileStatistic(labels, context);
    const valuesOf = (rows: readonly (readonly unknown[])[]) =>
      rows.map(([type, model, value]) => [type, model, value]);
    expect(valuesOf(chartCells(transcriptRateFigure(report, shown).table).rows)).toEqual([
      ["undisclosed_influence", "Birch 70B", 0],
      ["undisclosed_influence", "Alder 2 (too few)", 0],
      ["silent_correction", "Birch 70B", 0.25],
      ["silent_correction", "Alder 2 (too few)", 0],
    ]);
    // Every transcript has 100 characters of reasoning.
    expect(valuesOf(chartCells(lengthRateFigure(report, shown).table).rows)[2]?.[2]).toBeCloseTo(2.5, 12);
    const ratings = chartCells(conditionFigure(report, shown).table).rows;
    expect(valuesOf(ratings)).toEqual([
      ["completeness", "Birch 70B", 3],
      ["completeness", "Alder 2 (too few)", null],
    ]);
    expect(ratings[1]?.at(-1)).toBe("Nobody rated this model’s transcripts on this.");
  });
});

describe("tables of models", () => {
  it("have a row for each pair with its test", async () => {
    const { columns, rows } = comparisonTable(await comparisonStatistic(labels, context), names);
    expect(rows.map((row) => row.length)).toEqual([columns.length]);
    expect(Object.fromEntries(columns.map((column, place) => [column, rows[0]?.[place]]))).toEqual({
      ...{ rule: "strict", model: "Birch 70B", otherModel: "Alder 2", transcripts: 20, otherTranscripts: 0 },
      ...{ sharedTasks: 0, sharedRaters: 0, isPaired: "false", p: null, holmP: null },
      ...{ difference: null, differenceLower: null, differenceUpper: null, differenceReason: "too few units" },
    });
  });

  it("have a row for each model and type with both rates", async () => {
    const { columns, rows } = profileTable(await profileStatistic(labels, context), names);
    expect(rows.map((row) => row.length)).toEqual(new Array<number>(4).fill(columns.length));
    expect(Object.fromEntries(columns.map((column, place) => [column, rows[1]?.[place]]))).toMatchObject({
      ...{ model: "Birch 70B", spanType: "silent_correction", transcripts: 20, perTranscript: 0.25 },
      ...{ per1000Characters: expect.closeTo(2.5, 12), per1000CharactersReason: null },
    });
  });
});
