import type { Chart } from "@/lib/plots/chart";
import { lineChart } from "@/lib/plots/line-chart";
import { findElement } from "@/lib/scheme/elements";
import { shownAlpha } from "@/lib/statistics/figures/shown-agreement";
import type { FigureContext, ReportFigure } from "@/lib/statistics/report-figure";
import type { TrendPoint, TrendReport } from "@/lib/statistics/trend";

/** Alpha of a question by when transcripts got their last label. */
export const trendFigure: ReportFigure<TrendReport> = (report, context) => {
  const format = new Intl.DateTimeFormat(context.locale, {
    ...(report.unit === "month" ? { month: "short", year: "numeric" } : { day: "numeric", month: "short" }),
    timeZone: "UTC",
  });
  return alphaLine(report, context, {
    kind: "time",
    pointName: context.words(`agreement.trend.unit.${report.unit}`),
    points: report.overTime,
    nameOf: (at) => format.format(at),
  });
};

/** Alpha of a question by the version of the scheme that labels were made with. */
export const schemeTrendFigure: ReportFigure<TrendReport> = (report, context) => {
  const { words } = context;
  return alphaLine(report, context, {
    kind: "scheme",
    pointName: words("agreement.trend.version"),
    points: report.byScheme,
    nameOf: (version) => words("agreement.trend.number", { version }),
  });
};

/** Alpha of a question by the version of the guideline that raters had. */
export const guidelineTrendFigure: ReportFigure<TrendReport> = (report, context) => {
  const { words } = context;
  return alphaLine(report, context, {
    kind: "guideline",
    pointName: words("agreement.trend.version"),
    points: report.byGuideline,
    nameOf: (version) => words(version === 0 ? "agreement.trend.none" : "agreement.trend.number", { version }),
  });
};

type Line = {
  readonly kind: "time" | "scheme" | "guideline";
  readonly pointName: string;
  readonly points: readonly TrendPoint[];
  readonly nameOf: (at: number) => string;
};

function alphaLine({ element }: TrendReport, { names, words, locale }: FigureContext, line: Line): Chart {
  const question = element === null ? "" : (findElement(names.scheme, element)?.label ?? element);
  return lineChart({
    title: words(`agreement.trend.${line.kind}`, { question }),
    reading: words("agreement.trend.reading"),
    locale,
    pointName: line.pointName,
    axis: { name: words("agreement.forest.axis"), from: 0, to: 1 },
    series: [words("agreement.forest.alpha")],
    points: line.points.map(({ at, figures }) => ({
      label: line.nameOf(at),
      at,
      figures: [shownAlpha(figures, words)],
    })),
  });
}
