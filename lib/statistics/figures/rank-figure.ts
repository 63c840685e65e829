import type { Chart } from "@/lib/plots/chart";
import { type RankedModel, rankDistribution } from "@/lib/plots/rank-distribution";
import type { ComparedModel, ComparisonReport } from "@/lib/statistics/comparison";
import { modelLabel } from "@/lib/statistics/figures/model-label";
import type { FigureContext } from "@/lib/statistics/report-figure";

/** How likely each rank is for each model. */
export function rankFigure({ rule, models }: ComparisonReport, context: FigureContext): Chart {
  const { words, locale } = context;
  return rankDistribution({
    title: words(`scores.ranks.${rule}`),
    reading: words("scores.ranks.reading"),
    locale,
    modelName: words("scores.model"),
    rankName: words("scores.ranks.rank"),
    noteName: words("scores.ranks.interval"),
    models: models.map((model) => rankedModel(model, context)),
  });
}

function rankedModel(model: ComparedModel, { names, words }: FigureContext): RankedModel {
  const label = modelLabel(model, { names, words });
  const { ranks } = model;
  if (ranks.value === null) {
    const reason = words(`agreement.reason.${ranks.reason}`);
    return { label, note: "–", probabilities: null, reason };
  }
  const { lower, upper, probabilities } = ranks;
  return { label, note: lower === upper ? `${lower}` : `${lower}–${upper}`, probabilities };
}
