import { defaultCueQuestions } from "@/lib/scheme/default-cue-questions";
import { defaultFlags } from "@/lib/scheme/default-flags";
import { defaultRatings } from "@/lib/scheme/default-ratings";
import { defaultSpanTypes } from "@/lib/scheme/default-span-types";
import { defaultVerdict } from "@/lib/scheme/default-verdict";
import type { Scheme } from "@/lib/scheme/scheme";

/**
 * The scheme that a new project starts with. Internal reasoning cannot be observed: each label is a claim about text,
 * action and, where there is one, a counterfactual.
 */
export const defaultScheme: Scheme = {
  spanTypes: [...defaultSpanTypes],
  elements: [defaultVerdict, ...defaultCueQuestions, ...defaultRatings, ...defaultFlags],
};
