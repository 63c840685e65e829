import type { AgreementFigures } from "@/lib/agreement/agreement-report";
import { type ShownFigure, shownFigure } from "@/lib/plots/shown-figure";
import type { FigureWords } from "@/lib/statistics/report-figure";

/** A question's alpha as charts show it. */
export function shownAlpha(
  { alpha, alphaInterval, unitsWithPairs }: AgreementFigures,
  words: FigureWords,
): ShownFigure {
  const say = (reason: string) => words(`agreement.reason.${reason}`);
  return shownFigure({ figure: alpha, interval: alphaInterval, n: unitsWithPairs, say });
}
