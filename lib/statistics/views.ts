/** The pages on agreement, in the order of their tabs. */
export const agreementViews = ["questions", "marks", "raters", "disagreements"] as const;
export type AgreementView = (typeof agreementViews)[number];

/** The pages on scores, in the order of their tabs. */
export const scoreViews = ["models", "profile", "pairs", "sensitivity", "planning"] as const;
export type ScoreView = (typeof scoreViews)[number];
