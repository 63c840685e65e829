import type { Reading } from "@/lib/transcripts/formats/reading";
import type { Json } from "@/lib/transcripts/transcript";

/** What became of something that was read: a transcript, a refusal, or anything else, which the target has checked. */
export type Outcome = Reading | "read";

/** A reader that is given changed records. To have another one fuzzed, add it to the list in `targets.ts`. */
export type FuzzTarget = {
  readonly name: string;
  /** Records that are read as they are; they are changed before they are given to `read`. */
  readonly seeds: readonly Json[];
  /**
   * Reads one. Any throw is a defect, and so is taking longer than a second.
   *
   * @param seed Which of the seeds it was made of.
   */
  readonly read: (value: Json, seed: number) => readonly Outcome[];
};
