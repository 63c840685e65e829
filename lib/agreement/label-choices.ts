import type { RaterKind } from "@/lib/raters/rater";
import type { Split } from "@/lib/transcripts/transcript";

/** What the labels of a project differ in: what they can be filtered by. */
export type LabelChoices = {
  /** Names, in their order. */
  readonly models: readonly string[];
  /** Empty text where some have none. */
  readonly conditions: readonly string[];
  /** Empty text where some have none. */
  readonly splits: readonly (Split | "")[];
  readonly kinds: readonly RaterKind[];
  /** By label. */
  readonly raters: readonly { readonly id: string; readonly label: string }[];
  /** Numbers of versions of the scheme. */
  readonly schemes: readonly number[];
  /** Numbers of versions of the guideline; 0 where some were made without one. */
  readonly guidelines: readonly number[];
};
