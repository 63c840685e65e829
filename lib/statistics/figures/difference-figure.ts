import type { Chart } from "@/lib/plots/chart";
import { forestPlot } from "@/lib/plots/forest-plot";
import { shownFigure } from "@/lib/plots/shown-figure";
import type { ModelComparison } from "@/lib/scores/compare-models";
import type { ComparisonReport } from "@/lib/statistics/comparison";
import type { FigureContext } from "@/lib/statistics/report-figure";

/** What each model's score has more than each other's. */
export function differenceFigure({ rule, pairs }: ComparisonReport, context: FigureContext): Chart {
  const { names, words, locale } = context;
  const nameOf = (id: string) => names.models.get(id) ?? id;
  const rows = pairs.map((pair) => ({
    label: words("scores.comparison.pair", { first: nameOf(pair.modelA), second: nameOf(pair.modelB) }),
    figures: [shownDifference(pair, context)],
  }));
  return forestPlot({
    title: words(`scores.comparison.figure.${rule}`),
    reading: words("scores.comparison.reading"),
    locale,
    rowName: words("scores.comparison.models"),
    axis: { name: words("scores.comparison.difference"), from: 0, to: null },
    series: [words("scores.comparison.difference")],
    groups: [{ heading: null, rows }],
    references: [{ value: 0, label: words("scores.comparison.none") }],
  });
}

function shownDifference({ difference, isPaired, sharedTasks }: ModelComparison, { words }: FigureContext) {
  const say = (reason: string) => words(`agreement.reason.${reason}`);
  const interval = difference.value === null ? {} : { interval: difference.interval };
  const n = isPaired ? { n: sharedTasks } : {};
  return shownFigure({ figure: difference, ...interval, ...n, say });
}
