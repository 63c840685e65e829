import { agreementStatistic } from "@/lib/statistics/agreement";
import { comparisonStatistic } from "@/lib/statistics/comparison";
import { disagreementsStatistic } from "@/lib/statistics/disagreements";
import { marksStatistic } from "@/lib/statistics/marks";
import { pairsStatistic } from "@/lib/statistics/pairs";
import { planningStatistic } from "@/lib/statistics/planning";
import { profileStatistic } from "@/lib/statistics/profile";
import { ratersStatistic } from "@/lib/statistics/raters";
import { reliabilityStatistic } from "@/lib/statistics/reliability";
import { scoresStatistic } from "@/lib/statistics/scores";
import { sensitivityStatistic } from "@/lib/statistics/sensitivity";
import type { Statistic } from "@/lib/statistics/statistic";
import type { StatisticName } from "@/lib/statistics/statistic-names";
import { trendStatistic } from "@/lib/statistics/trend";

/** How each statistic is computed. A new one is a file beside this one, a line here, and its name among the names. */
const statistics = {
  agreement: agreementStatistic,
  comparison: comparisonStatistic,
  disagreements: disagreementsStatistic,
  marks: marksStatistic,
  pairs: pairsStatistic,
  planning: planningStatistic,
  profile: profileStatistic,
  raters: ratersStatistic,
  reliability: reliabilityStatistic,
  scores: scoresStatistic,
  sensitivity: sensitivityStatistic,
  trend: trendStatistic,
} as const satisfies { readonly [Name in StatisticName]: Statistic<unknown> };

/** What each statistic reports. */
export type Reports = { readonly [Name in StatisticName]: Awaited<ReturnType<(typeof statistics)[Name]>> };

/** How a statistic is computed. */
export function findStatistic<Name extends StatisticName>(name: Name): Statistic<Reports[Name]> {
  const known: { readonly [Known in StatisticName]: Statistic<Reports[Known]> } = statistics;
  return known[name];
}
