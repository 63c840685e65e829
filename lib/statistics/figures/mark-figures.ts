import type { Estimate } from "@/lib/agreement/estimate";
import { forestPlot } from "@/lib/plots/forest-plot";
import { heatMap } from "@/lib/plots/heat-map";
import { shownFigure } from "@/lib/plots/shown-figure";
import { findSpanType } from "@/lib/scheme/elements";
import type { MarkFigures, MarksReport } from "@/lib/statistics/marks";
import type { FigureWords, ReportFigure } from "@/lib/statistics/report-figure";

/** Gamma, unitizing alpha and F1 of each type of mark, and of all. */
export const markForest: ReportFigure<MarksReport> = (report, { names, words, locale }) => {
  const row = (label: string, { gamma, unitizingAlpha, f1 }: MarkFigures) => ({
    label,
    figures: [gamma, unitizingAlpha, f1].map((estimate) => shownEstimate(estimate, words)),
  });
  return forestPlot({
    title: words("agreement.spans.forest"),
    reading: words("agreement.spans.forestReading"),
    locale,
    rowName: words("agreement.spanType"),
    axis: { name: words("agreement.spans.axis"), from: 0, to: 1 },
    series: [words("agreement.spans.gamma"), words("agreement.spans.unitizing"), words("agreement.spans.f1")],
    groups: [
      { heading: null, rows: [row(words("agreement.spans.any"), report.any)] },
      {
        heading: words("agreement.spans.byType"),
        rows: report.byType.map((figures) =>
          row(findSpanType(names.scheme, figures.type)?.label ?? figures.type, figures),
        ),
      },
    ].filter(({ rows }) => rows.length > 0),
    references: [{ value: 0, label: words("agreement.forest.chance") }],
  });
};

/** Which types raters take for one another, and which for nothing. */
export const confusionMap: ReportFigure<MarksReport> = ({ confusion }, { names, words, locale }) => {
  const labels = [
    ...confusion.types.map((type) => findSpanType(names.scheme, type)?.label ?? type),
    words("agreement.spans.nothing"),
  ];
  return heatMap({
    title: words("agreement.spans.confusion"),
    reading: words("agreement.spans.confusionReading"),
    locale,
    rowName: words("agreement.spans.one"),
    columnName: words("agreement.spans.other"),
    rows: labels,
    columns: labels,
    cells: confusion.counts.map((row, one) =>
      row.map((count, other) =>
        one === labels.length - 1 && other === one ? null : { n: null, value: count, reason: null },
      ),
    ),
    shades: { from: 0, to: null },
    kind: "count",
  });
};

function shownEstimate({ figure, interval }: Estimate, words: FigureWords) {
  return shownFigure({ figure, interval, say: (reason: string) => words(`agreement.reason.${reason}`) });
}
