import type { Place } from "@/lib/spans/place";
import type { Part } from "@/lib/transcripts/part";

/** The owner of the cue's range among painted ranges: no mark has this id. */
export const cueOwner = "cue";

/**
 * Where the cue stands word for word: its first occurrence in what the model was given, else in a later message to it.
 *
 * @param parts In order of their index.
 * @returns null when no message to the model holds it as it is.
 */
export function findCue(parts: readonly Part[], cue: string): Place | null {
  for (const { index, role, text } of parts) {
    const start = role === "assistant" || cue === "" ? -1 : text.indexOf(cue);
    if (start !== -1) return { part: index, start, end: start + cue.length };
  }
  return null;
}
