/** The statistics by their names in addresses, apart from what computes them. */
export const statisticNames = [
  "agreement",
  "comparison",
  "disagreements",
  "marks",
  "pairs",
  "planning",
  "profile",
  "raters",
  "reliability",
  "scores",
  "sensitivity",
  "trend",
] as const;

export type StatisticName = (typeof statisticNames)[number];
