import type { Chart } from "@/lib/plots/chart";
import { type RankedModel, rankDistribution } from "@/lib/plots/rank-distribution";
import type { ComparedModel, ComparisonReport } from "@/lib/statistics/comparison";
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

function rankedModel({ id, isTooFew, ranks }: ComparedModel, { names, words }: FigureContext): RankedModel {
  const label = names.models.get(id) ?? id;
  if (ranks.value === null) {
    return { label, note: "–", probabilities: null, reason: words(`agreement.reason.${ranks.reason}`) };
  }
  const { lower, upper, probabilities } = ranks;
  const range = lower === upper ? `${lower}` : `${lower}–${upper}`;
  return { label, note: isTooFew ? words("scores.ranks.tooFew", { ranks: range }) : range, probabilities };
}
