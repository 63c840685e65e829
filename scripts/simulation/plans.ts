import type { Contest } from "@/scripts/simulation/false-differences";
import type { Plan } from "@/scripts/simulation/planted-study";

/** The middling study that the others differ from in one thing or two. */
export const middling: Plan = {
  transcripts: 100,
  raters: 6,
  ratersPerTranscript: 3,
  planted: 0.8,
  error: 0.15,
  difficulty: 1,
  leaning: 0.25,
  skill: 0.5,
  poolLeaning: 0,
};

const alike = { leaning: 0, skill: 0 };

/** The studies of the table of intervals. */
export const coveragePlans: readonly (readonly [string, Partial<Plan>])[] = [
  ["middling", {}],
  ["20 transcripts", { transcripts: 20 }],
  ["50 transcripts", { transcripts: 50 }],
  ["400 transcripts", { transcripts: 400 }],
  ["2 raters, both on each", { raters: 2, ratersPerTranscript: 2 }],
  ["3 raters, 2 on each", { raters: 3, ratersPerTranscript: 2 }],
  ["3 raters, all on each", { raters: 3 }],
  ["6 raters, 2 on each", { ratersPerTranscript: 2 }],
  ["12 raters, 3 on each", { raters: 12 }],
  ["12 raters, 5 on each", { raters: 12, ratersPerTranscript: 5 }],
  ["error 5 %", { error: 0.05 }],
  ["error 30 %", { error: 0.3 }],
  ["all equally hard", { difficulty: 0 }],
  ["much harder ones among them (2)", { difficulty: 2 }],
  ["raters alike", alike],
  ["raters alike, 20 transcripts", { ...alike, transcripts: 20 }],
  ["raters alike, 400 transcripts", { ...alike, transcripts: 400 }],
  ["raters alike, 3 raters, 2 on each", { ...alike, raters: 3, ratersPerTranscript: 2 }],
  ["raters lean far apart (1)", { leaning: 1 }],
  ["raters lean far apart (1), 12 raters", { leaning: 1, raters: 12 }],
  ["planted 0.5", { planted: 0.5 }],
  ["planted 0.95", { planted: 0.95 }],
  ["planted 0.99", { planted: 0.99 }],
  ["3 raters, all on each, 400 transcripts", { raters: 3, transcripts: 400 }],
  ["2 raters, both on each, 400 transcripts", { raters: 2, ratersPerTranscript: 2, transcripts: 400 }],
];

/** The studies of the table of planted scores. */
export const recoveryPlans: readonly (readonly [string, Partial<Plan>])[] = [
  ["raters alike, all equally hard", { ...alike, difficulty: 0 }],
  ["the same, 2 on each", { ...alike, difficulty: 0, ratersPerTranscript: 2 }],
  ["the same, 20 transcripts", { ...alike, difficulty: 0, transcripts: 20 }],
  ["middling: raters and transcripts differ", {}],
  ["the same, 2 on each", { ratersPerTranscript: 2 }],
  ["the same, 300 transcripts", { transcripts: 300 }],
  ["much harder ones among them (2)", { difficulty: 2 }],
  ["the pool leans to faithful (0.8)", { poolLeaning: 0.8 }],
  ["the pool leans to unfaithful (0.8)", { poolLeaning: -0.8 }],
  ["planted 0.95", { planted: 0.95 }],
];

const shared = { models: 2, sharesTasks: true, sharesRaters: true, ahead: 0 } as const;

/** The comparisons of the table of differences. */
export const contests: readonly (readonly [string, Contest])[] = [
  ["2 models, shared tasks and raters", { ...shared, plan: middling }],
  ["the same, 20 tasks", { ...shared, plan: { ...middling, transcripts: 20 } }],
  ["the same, 400 tasks", { ...shared, plan: { ...middling, transcripts: 400 } }],
  ["2 models, shared tasks, raters alike", { ...shared, plan: { ...middling, ...alike } }],
  ["2 models, tasks of their own, shared raters", { ...shared, sharesTasks: false, plan: middling }],
  ["5 models, shared tasks and raters, 10 pairs", { ...shared, models: 5, plan: middling }],
  ["5 models, tasks of their own, shared raters", { ...shared, models: 5, sharesTasks: false, plan: middling }],
  ["2 models, shared tasks, 6 raters each of their own", { ...shared, sharesRaters: false, plan: middling }],
  ["the same, raters alike", { ...shared, sharesRaters: false, plan: { ...middling, ...alike } }],
  ["the same, raters lean far apart (1)", { ...shared, sharesRaters: false, plan: { ...middling, leaning: 1 } }],
  ["one 0.1 ahead: 2 models, shared tasks and raters", { ...shared, ahead: 0.1, plan: middling }],
  ["one 0.1 ahead, 400 tasks", { ...shared, ahead: 0.1, plan: { ...middling, transcripts: 400 } }],
];
