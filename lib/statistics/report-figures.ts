import { differenceFigure } from "@/lib/statistics/figures/difference-figure";
import { elementFigure } from "@/lib/statistics/figures/element-figure";
import { confusionMap, markForest } from "@/lib/statistics/figures/mark-figures";
import { cueFigure, pairConsistencyFigure } from "@/lib/statistics/figures/pair-figures";
import { alphaWidthFigure, scoreWidthFigure } from "@/lib/statistics/figures/planning-figures";
import { conditionFigure, lengthRateFigure, transcriptRateFigure } from "@/lib/statistics/figures/profile-figures";
import { rankFigure } from "@/lib/statistics/figures/rank-figure";
import { raterPairFigure } from "@/lib/statistics/figures/rater-pair-figure";
import { answerMap, skillFigure } from "@/lib/statistics/figures/reliability-figures";
import { scoreFigure } from "@/lib/statistics/figures/score-figure";
import { methodFigure, raterFigure } from "@/lib/statistics/figures/sensitivity-figures";
import { guidelineTrendFigure, schemeTrendFigure, trendFigure } from "@/lib/statistics/figures/trend-figures";
import type { Reports } from "@/lib/statistics/registry";
import type { ReportFigure } from "@/lib/statistics/report-figure";
import type { StatisticName } from "@/lib/statistics/statistic-names";

type FiguresOf<Report> = Readonly<Record<string, ReportFigure<Report>>>;

/** The figures of each statistic by their names in addresses. A new one is a function and a line here. */
const reportFigures: { readonly [Name in StatisticName]?: FiguresOf<Reports[Name]> } = {
  agreement: { elements: elementFigure },
  comparison: { differences: differenceFigure, ranks: rankFigure },
  marks: { types: markForest, confusion: confusionMap },
  pairs: { consistency: pairConsistencyFigure, cues: cueFigure },
  profile: { transcript: transcriptRateFigure, thousand: lengthRateFigure, conditions: conditionFigure },
  planning: { score: scoreWidthFigure, alpha: alphaWidthFigure },
  raters: { pairs: raterPairFigure },
  scores: { models: scoreFigure },
  sensitivity: { methods: methodFigure, raters: raterFigure },
  reliability: { skills: skillFigure, answers: answerMap },
  trend: { time: trendFigure, scheme: schemeTrendFigure, guideline: guidelineTrendFigure },
};

/** How a figure of a statistic is made; null when it has none of that name. */
export function findReportFigure<Name extends StatisticName>(
  statistic: Name,
  figure: string,
): ReportFigure<Reports[Name]> | null {
  const figures: FiguresOf<Reports[Name]> | undefined = reportFigures[statistic];
  return figures && Object.hasOwn(figures, figure) ? (figures[figure] ?? null) : null;
}
