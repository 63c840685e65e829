import { rankByDisagreement } from "@/lib/agreement/disagreement";
import { mostDisagreements } from "@/lib/agreement/disagreement-query";
import { type Disagreements, topDisagreements } from "@/lib/agreement/top-disagreements";
import type { LabelSet } from "@/lib/annotations/label-set";
import type { StatisticContext } from "@/lib/statistics/statistic";

/** The tasks most disagreed on. */
export function disagreementsStatistic({ annotations }: LabelSet, { scheme }: StatisticContext): Disagreements {
  return topDisagreements(rankByDisagreement(scheme, annotations), mostDisagreements);
}
