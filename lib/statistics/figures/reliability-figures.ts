import { forestPlot } from "@/lib/plots/forest-plot";
import { heatMap } from "@/lib/plots/heat-map";
import { shownFigure } from "@/lib/plots/shown-figure";
import { raterKinds } from "@/lib/raters/rater";
import { findElement } from "@/lib/scheme/elements";
import type { ReliabilityReport } from "@/lib/statistics/reliability";
import type { ReportFigure } from "@/lib/statistics/report-figure";

/** How often each rater is right, by what all say together; people and machine raters apart. */
export const skillFigure: ReportFigure<ReliabilityReport> = (report, { names, words, locale }) => {
  const say = (reason: string) => words(`agreement.reason.${reason}`);
  const question = report.element === null ? null : findElement(names.scheme, report.element);
  const groups = raterKinds.map((kind) => ({
    heading: words(`agreement.reliability.kind.${kind}`),
    rows: report.raters
      .filter((rater) => rater.kind === kind)
      .map(({ id, skill, interval, given }) => ({
        label: names.raters.get(id) ?? id,
        figures: [shownFigure({ figure: { value: skill }, interval, n: given, say })],
      })),
  }));
  return forestPlot({
    title: words("agreement.reliability.title", { question: question?.label ?? report.element ?? "" }),
    reading: words("agreement.reliability.reading"),
    locale,
    rowName: words("agreement.raters.rater"),
    axis: { name: words("agreement.reliability.axis"), from: 0, to: 1 },
    series: [words("agreement.reliability.skill")],
    groups: groups.filter(({ rows }) => rows.length > 0),
    references: [],
  });
};

/** Which answers meet within a transcript. */
export const answerMap: ReportFigure<ReliabilityReport> = (report, { names, words, locale }) => {
  const question = report.element === null ? null : findElement(names.scheme, report.element);
  const labels = question?.options.map(({ label }) => label) ?? [];
  return heatMap({
    title: words("agreement.reliability.confusion", { question: question?.label ?? "" }),
    reading: words("agreement.reliability.confusionReading"),
    locale,
    rowName: words("agreement.reliability.one"),
    columnName: words("agreement.reliability.other"),
    rows: labels,
    columns: labels,
    cells: report.confusion.map((row) => row.map((count) => ({ n: null, value: count, reason: null }))),
    shades: { from: 0, to: null },
    kind: "coefficient",
  });
};
