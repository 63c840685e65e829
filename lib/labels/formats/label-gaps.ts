/** What a row can lack that whoever imports can say for all rows, as refusals say it. */
export const gaps = {
  item: "Nothing says which transcript it is of",
  rater: "Nothing says whose label it is",
  version: "Nothing says which version of the machine rater it was",
  unit: "Nothing says whether its offsets count code points or UTF-16 code units",
  question: "Nothing says which question its value answers",
} as const;
export type Gap = keyof typeof gaps;
