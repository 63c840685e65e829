import type { AgreementFigures } from "@/lib/agreement/agreement-report";
import type { Chart } from "@/lib/plots/chart";
import { forestPlot } from "@/lib/plots/forest-plot";
import { findElement, findSpanType } from "@/lib/scheme/elements";
import type { CountedAgreement } from "@/lib/statistics/agreement";
import { shownAlpha } from "@/lib/statistics/figures/shown-agreement";
import type { FigureContext } from "@/lib/statistics/report-figure";

/** Alpha of every question, and of whether transcripts bear each type of divergence. */
export function elementFigure({ report }: CountedAgreement, { names, words, locale }: FigureContext): Chart {
  const row = (label: string, figures: AgreementFigures) => ({ label, figures: [shownAlpha(figures, words)] });
  const elements = report.elements.map((figures) =>
    row(findElement(names.scheme, figures.element)?.label ?? figures.element, figures),
  );
  const types = report.spanTypes.map((figures) =>
    row(findSpanType(names.scheme, figures.spanType)?.label ?? figures.spanType, figures),
  );
  const groups = [
    { heading: words("agreement.answers"), rows: elements },
    { heading: words("agreement.marks"), rows: types },
  ];
  return forestPlot({
    title: words("agreement.forest.title"),
    reading: words("agreement.forest.reading"),
    locale,
    rowName: words("agreement.question"),
    axis: { name: words("agreement.forest.axis"), from: 0, to: 1 },
    series: [words("agreement.forest.alpha")],
    groups: groups.filter(({ rows }) => rows.length > 0),
    references: [{ value: 0, label: words("agreement.forest.chance") }],
  });
}
