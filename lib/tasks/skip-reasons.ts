/** Why transcripts are commonly given back. Each has its words in the message files; what is kept is the words. */
export const skipReasons = ["language", "tooLong", "broken", "known", "distressing", "unsure"] as const;
export type SkipReason = (typeof skipReasons)[number];
