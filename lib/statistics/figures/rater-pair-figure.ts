import type { RaterPair } from "@/lib/agreement/pairwise";
import type { Chart } from "@/lib/plots/chart";
import { heatMap } from "@/lib/plots/heat-map";
import type { ShownFigure } from "@/lib/plots/shown-figure";
import { findElement } from "@/lib/scheme/elements";
import type { RaterReport } from "@/lib/statistics/raters";
import type { FigureContext } from "@/lib/statistics/report-figure";

/** Raters × raters: kappa of those who share tasks, with how many they share. */
export function raterPairFigure(report: RaterReport, { names, words, locale }: FigureContext): Chart {
  const labels = report.raters.map(({ id }) => names.raters.get(id) ?? id);
  const element = report.element === null ? null : findElement(names.scheme, report.element);
  return heatMap({
    title: words("agreement.raters.pairs", { question: element?.label ?? report.element ?? "" }),
    reading: words("agreement.raters.pairsReading"),
    locale,
    rowName: words("agreement.raters.rater"),
    columnName: words("agreement.raters.other"),
    rows: labels,
    columns: labels,
    cells: report.kappas.map((row) => row.map((pair) => shownPair(pair, words("agreement.raters.undefinedPair")))),
    shades: { from: 0, to: 1 },
    kind: "coefficient",
  });
}

function shownPair(pair: RaterPair | null, reason: string): ShownFigure | null {
  if (pair === null) return null;
  const { n, value } = pair;
  return value === null ? { n, value, reason } : { n, value, reason: null };
}
