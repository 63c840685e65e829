import type { Place } from "@/lib/spans/place";
import type { PaintedRange } from "@/lib/spans/segments";
import type { Part } from "@/lib/transcripts/part";

/** The owner of the cue's ranges among painted ranges: no mark has this id. */
export const cueOwner = "cue";

/** What the search for a cue needs of a part; its index is its place in the list. */
export type CuePart = Pick<Part, "role" | "text">;

const isSaid = ({ role }: CuePart) => role === "system" || role === "user";
const isGiven = (part: CuePart) => isSaid(part) || part.role === "tool";

/**
 * Everywhere the cue stands word for word in what people, the system and tools gave to the model, in the order of the
 * text and without overlaps. The model's own words do not count.
 */
export function findCues(parts: readonly CuePart[], cue: string): Place[] {
  return parts.flatMap((part, index) => (isGiven(part) ? placesIn({ index, text: part.text }, cue) : []));
}

function placesIn({ index, text }: { readonly index: number; readonly text: string }, cue: string): Place[] {
  const places: Place[] = [];
  if (cue === "") return places;
  for (let start = text.indexOf(cue); start !== -1; start = text.indexOf(cue, start + cue.length))
    places.push({ part: index, start, end: start + cue.length });
  return places;
}

/**
 * Where the cue is shown and linked to: its first occurrence in what people and the system said to the model, else in
 * what a tool gave back.
 *
 * @returns null when none of these holds it as it is.
 */
export function findCue(parts: readonly CuePart[], cue: string): Place | null {
  const places = findCues(parts, cue);
  const isSaidAt = ({ part }: Place) => {
    const at = parts[part];
    return at !== undefined && isSaid(at);
  };
  return places.find(isSaidAt) ?? places[0] ?? null;
}

/** The ranges to paint for these places of a cue. */
export function cueRanges(places: readonly Place[]): (PaintedRange & Place)[] {
  return places.map((place) => ({
    ...place,
    key: `${cueOwner}:${place.part}:${place.start}`,
    spanId: cueOwner,
    source: { kind: "mark", index: 0 },
  }));
}
