import { z } from "zod";
import type { DifferenceLine } from "@/lib/guideline/text-difference";
import { slugSchema } from "@/lib/projects/project";

/** The longest guideline, in UTF-16 code units: some 40 printed pages. */
export const maxGuidelineLength = 100_000;
/** The longest reason for a version, in UTF-16 code units. */
export const maxGuidelineNoteLength = 500;

/** A version of what raters are told. Its number never changes what it says. */
export type GuidelineVersion = {
  /** From 1. */
  readonly number: number;
  /** Markdown. */
  readonly text: string;
  /** Why it was made; empty when nobody said. */
  readonly note: string;
  /** Null when the account is gone, and for what a command made. */
  readonly by: string | null;
  readonly at: Date;
};

/** A version as a list shows it. */
export type GuidelineSummary = Omit<GuidelineVersion, "text">;

/** PostgreSQL has no place for NUL, and UTF-8 none for half a surrogate pair. */
const isStorable = (text: string) => !/[\0\ud800-\udfff]/u.test(text);

/** A new version; `base` is the one that it was written on, null when there was none. */
export const newGuidelineSchema = z.strictObject({
  project: slugSchema,
  base: z.int().min(1).nullable(),
  text: z.string().max(maxGuidelineLength).regex(/\S/).refine(isStorable),
  note: z.string().trim().max(maxGuidelineNoteLength).refine(isStorable),
});
export type NewGuideline = z.output<typeof newGuidelineSchema>;

/** A text that is being written, and the version that it was written on. */
export const comparedGuidelineSchema = newGuidelineSchema.omit({ note: true });
export type ComparedGuideline = z.output<typeof comparedGuidelineSchema>;

/** What stands between a text that is being written and the newest version. */
export type GuidelineComparison = {
  readonly newest: { readonly number: number; readonly text: string };
  /** What came in the newest since the version that the text was written on. */
  readonly theirs: readonly DifferenceLine[];
  /** What the text would change in the newest. */
  readonly mine: readonly DifferenceLine[];
};

/** A version's number as an address names it: one that is none is as if it were not there. */
export const guidelineNumberSchema = z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined);
