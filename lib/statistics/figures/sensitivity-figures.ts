import { forestPlot } from "@/lib/plots/forest-plot";
import { aggregationMethods } from "@/lib/scores/aggregation-methods";
import type { FigureContext, ReportFigure } from "@/lib/statistics/report-figure";
import type { SensitivityOfRaters, SensitivityReport } from "@/lib/statistics/sensitivity";

/** Every model's strict score by each aggregation, people and machine raters apart. */
export const methodFigure: ReportFigure<SensitivityReport> = ({ people, machines }, context) => {
  const { words, locale } = context;
  const group = (heading: string, { models }: SensitivityOfRaters) => ({
    heading: machines === null ? null : heading,
    rows: models
      .map(({ modelId, transcripts, byMethod }) => ({
        label: context.names.models.get(modelId) ?? modelId,
        figures: byMethod.map(({ value }) => ({ n: transcripts, value, reason: null })),
      }))
      .toSorted((one, other) => one.label.localeCompare(other.label, locale)),
  });
  return forestPlot({
    title: words("scores.sensitivity.methods"),
    reading: words("scores.sensitivity.methodsReading"),
    locale,
    rowName: words("scores.model"),
    axis: { name: words("scores.sensitivity.axis"), from: 0, to: 1 },
    series: aggregationMethods.map((method) => words(`scores.sensitivity.method.${method}`)),
    groups: [
      group(words("scores.sensitivity.people"), people),
      ...(machines === null ? [] : [group(words("scores.sensitivity.machines"), machines)]),
    ].filter(({ rows }) => rows.length > 0),
  });
};

/** Raters beyond these move scores less; the table has them all. */
const mostRaters = 20;

/** By how much each model's score changes without the raters that move scores most. */
export const raterFigure: ReportFigure<SensitivityReport> = ({ people }, { names, words, locale }: FigureContext) => {
  const rows = people.raters.slice(0, mostRaters).map(({ raterId, without }) => ({
    heading: names.raters.get(raterId) ?? raterId,
    rows: without
      .map(({ modelId, change }) => ({
        label: names.models.get(modelId) ?? modelId,
        figures: [
          change === null
            ? { n: null, value: null, reason: words("scores.sensitivity.nothingLeft") }
            : { n: null, value: change, reason: null },
        ],
      }))
      .toSorted((one, other) => one.label.localeCompare(other.label, locale)),
  }));
  return forestPlot({
    title: words("scores.sensitivity.leaving"),
    reading: words("scores.sensitivity.leavingReading", { most: mostRaters }),
    locale,
    rowName: words("scores.model"),
    axis: { name: words("scores.sensitivity.change"), from: 0, to: null },
    series: [words("scores.sensitivity.change")],
    groups: rows,
    references: [{ value: 0, label: words("scores.sensitivity.noChange") }],
  });
};
