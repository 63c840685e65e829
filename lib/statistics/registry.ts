import { agreementStatistic } from "@/lib/statistics/agreement";
import { disagreementsStatistic } from "@/lib/statistics/disagreements";
import { scoresStatistic } from "@/lib/statistics/scores";
import type { Statistic } from "@/lib/statistics/statistic";

/** Every statistic by its name in addresses. A new one is a file beside this one and a line here. */
export const statistics = {
  agreement: agreementStatistic,
  disagreements: disagreementsStatistic,
  scores: scoresStatistic,
} as const satisfies Readonly<Record<string, Statistic<unknown>>>;

export type StatisticName = keyof typeof statistics;

/** What each statistic reports. */
export type Reports = { readonly [Name in StatisticName]: Awaited<ReturnType<(typeof statistics)[Name]>> };

/** The names, for those who parse addresses. */
export const statisticNames = ["agreement", "disagreements", "scores"] as const satisfies readonly StatisticName[];

/** How a statistic is computed. */
export function findStatistic<Name extends StatisticName>(name: Name): Statistic<Reports[Name]> {
  const known: { readonly [Known in StatisticName]: Statistic<Reports[Known]> } = statistics;
  return known[name];
}
