import { rankByDisagreement } from "@/lib/agreement/disagreement";
import { mostDisagreements } from "@/lib/agreement/disagreement-query";
import { type Disagreements, topDisagreements } from "@/lib/agreement/top-disagreements";
import type { LabelSet } from "@/lib/annotations/label-set";
import { scoreLeverage } from "@/lib/scores/score-leverage";
import type { StatisticContext } from "@/lib/statistics/statistic";

/** The tasks most disagreed on, and those on which most hangs. What machine raters say moves no score. */
export function disagreementsStatistic({ annotations }: LabelSet, { scheme }: StatisticContext): Disagreements {
  const leverage = scoreLeverage(annotations.filter(({ raterKind }) => raterKind !== "machine"));
  return topDisagreements({ tasks: rankByDisagreement(scheme, annotations), leverage }, mostDisagreements);
}
