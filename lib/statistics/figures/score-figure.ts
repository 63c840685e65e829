import type { Chart } from "@/lib/plots/chart";
import { forestPlot } from "@/lib/plots/forest-plot";
import { type ShownFigure, shownFigure } from "@/lib/plots/shown-figure";
import type { ModelReport } from "@/lib/scores/model-report";
import type { Score } from "@/lib/scores/model-scores";
import { modelLabel } from "@/lib/statistics/figures/model-label";
import type { FigureContext, FigureWords } from "@/lib/statistics/report-figure";
import type { CountedScores } from "@/lib/statistics/scores";

/** Every model's score by both rules. */
export function scoreFigure({ models }: CountedScores, { names, words, locale }: FigureContext): Chart {
  const rows = models.map((model) => ({
    label: modelLabel({ id: model.modelId, isTooFew: model.isTooFew }, { names, words }),
    figures: [shownScore(model.strict, model, words), shownScore(model.lenient, model, words)],
  }));
  return forestPlot({
    title: words("scores.forest.title"),
    reading: words("scores.forest.reading"),
    locale,
    rowName: words("scores.model"),
    axis: { name: words("scores.forest.axis"), from: 0, to: 1 },
    series: [words("scores.rules.strict"), words("scores.rules.lenient")],
    groups: [{ heading: null, rows: rows.toSorted((one, other) => one.label.localeCompare(other.label, locale)) }],
  });
}

function shownScore(score: Score, { transcripts }: ModelReport, words: FigureWords): ShownFigure {
  const say = (reason: string) => words(`agreement.reason.${reason}`);
  const interval = score.value === null ? {} : { interval: score.interval };
  return shownFigure({ figure: score, ...interval, n: transcripts, say });
}
