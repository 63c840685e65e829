import type { Chart } from "@/lib/plots/chart";
import { lineChart } from "@/lib/plots/line-chart";
import type { ShownFigure } from "@/lib/plots/shown-figure";
import { parsePlan } from "@/lib/scores/plan-query";
import { startingPlan } from "@/lib/scores/plan-start";
import { alphaWidth, type Plan, type PlannedWidth, scoreWidth } from "@/lib/scores/planning";
import type { PlanningReport } from "@/lib/statistics/planning";
import type { FigureContext, ReportFigure } from "@/lib/statistics/report-figure";

const mostRaters = 5;
const sizes = [25, 50, 100, 200, 400, 800, 1600];

/** Numbers of transcripts to look at besides that of a plan, ascending. */
export function plannedSizes({ transcripts }: Plan): readonly number[] {
  return [...new Set([...sizes, transcripts])].sort((one, other) => one - other);
}

/** Numbers of raters to look at besides that of a plan, ascending. */
export function plannedRaters({ raters }: Plan): readonly number[] {
  const few = Array.from({ length: mostRaters }, (_, index) => index + 1);
  return [...new Set([...few, raters])].sort((one, other) => one - other);
}

/** The width of a score's interval by the number of transcripts, a line for each number of raters. */
export const scoreWidthFigure: ReportFigure<PlanningReport> = (report, context) => {
  const plan = parsePlan(context.asked ?? {}, startingPlan(report));
  return widthFigure(plan, context, {
    title: context.words("scores.planning.scoreTitle"),
    raters: plannedRaters(plan),
    widthOf: (asked) => ({ value: scoreWidth(asked, report.confidence) }),
  });
};

/** The width of alpha's interval by the number of transcripts, a line for each number of raters from two on. */
export const alphaWidthFigure: ReportFigure<PlanningReport> = (report, context) => {
  const plan = parsePlan(context.asked ?? {}, startingPlan(report));
  return widthFigure(plan, context, {
    title: context.words("scores.planning.alphaTitle"),
    raters: plannedRaters(plan).filter((raters) => raters > 1),
    widthOf: (asked) => alphaWidth(asked, report.confidence),
  });
};

type Lines = {
  readonly title: string;
  readonly raters: readonly number[];
  readonly widthOf: (plan: Plan) => PlannedWidth;
};

function widthFigure(plan: Plan, { words, locale }: FigureContext, { title, raters, widthOf }: Lines): Chart {
  const numbers = new Intl.NumberFormat(locale);
  const shown = (width: PlannedWidth): ShownFigure =>
    width.value === null
      ? { n: null, value: null, reason: words(`agreement.reason.${width.reason}`) }
      : { n: null, value: width.value, reason: null };
  return lineChart({
    title,
    reading: words("scores.planning.reading"),
    locale,
    pointName: words("scores.transcripts"),
    axis: { name: words("scores.planning.width"), from: 0, to: null },
    series: raters.map((count) => words("scores.planning.ratersEach", { raters: count })),
    // Twice as many are as far away everywhere.
    points: plannedSizes(plan).map((transcripts) => ({
      label: numbers.format(transcripts),
      at: Math.log2(transcripts),
      figures: raters.map((count) => shown(widthOf({ ...plan, transcripts, raters: count }))),
    })),
  });
}
