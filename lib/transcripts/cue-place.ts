import type { Place } from "@/lib/spans/place";
import type { Part } from "@/lib/transcripts/part";

/** The owner of the cue's range among painted ranges: no mark has this id. */
export const cueOwner = "cue";

/** What the search for a cue needs of a part; its index is its place in the list. */
export type CuePart = Pick<Part, "role" | "text">;

/**
 * Where the cue stands word for word: its first occurrence in what people and the system said to the model, else in what
 * a tool gave back.
 *
 * @returns null when none of these holds it as it is; the model's own words do not count.
 */
export function findCue(parts: readonly CuePart[], cue: string): Place | null {
  if (cue === "") return null;
  const isSaid = ({ role }: CuePart) => role === "system" || role === "user";
  const part = indexWith(parts, (one) => isSaid(one) && one.text.includes(cue));
  const place = part ?? indexWith(parts, (one) => one.role === "tool" && one.text.includes(cue));
  if (place === null) return null;
  const start = parts[place]?.text.indexOf(cue) ?? 0;
  return { part: place, start, end: start + cue.length };
}

function indexWith(parts: readonly CuePart[], isWanted: (part: CuePart) => boolean): number | null {
  const index = parts.findIndex(isWanted);
  return index === -1 ? null : index;
}
