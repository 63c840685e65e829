/** What a rater can say of a mark besides its type. Kept apart from the schemas, which the first paint does not need. */
export const loadBearings = ["yes", "no", "unclear"] as const;
export const evidences = ["within_transcript", "paired_transcript", "tool_log", "ground_truth"] as const;
export const severities = ["trivial", "minor", "major", "critical"] as const;
export const relations = ["contradicts", "omits", "precedes_reasons_for", "corrects", "caused_by"] as const;

/** The one of some words that a text is; null when it is none of them. */
export function wordIn<Word extends string>(words: readonly Word[], text: string | null): Word | null {
  return words.find((word) => word === text) ?? null;
}
