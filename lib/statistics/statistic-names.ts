/** The statistics by their names in addresses, apart from what computes them. */
export const statisticNames = [
  "agreement",
  "comparison",
  "disagreements",
  "marks",
  "profile",
  "raters",
  "scores",
  "trend",
] as const;

export type StatisticName = (typeof statisticNames)[number];
