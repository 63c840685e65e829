/** The schemes to begin with, as they are offered. The message files name them. */
export const templateKeys = ["authenticity", "screening", "hintExperiment", "agentActions"] as const;
export type TemplateKey = (typeof templateKeys)[number];
