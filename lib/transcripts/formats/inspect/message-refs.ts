import type { Json } from "@/lib/transcripts/transcript";

/** What a transcript may hold at most, and more than any conversation has. */
const maxMessages = 20_000;

/**
 * The places in a pool of messages that references name: `[start, end]` pairs, `end` not with them, or single places.
 * Null when they are no such references, or lead to more than 20,000 messages.
 *
 * @param poolLength References end with the pool, as they do in Inspect.
 */
export function placesOfRefs(refs: Json | undefined, poolLength: number): number[] | null {
  if (!Array.isArray(refs)) return null;
  const places: number[] = [];
  for (const ref of refs) {
    const [start, end] = typeof ref === "number" ? [ref, ref + 1] : Array.isArray(ref) ? ref : [];
    if (!isPlace(start) || !isPlace(end)) return null;
    for (let place = start; place < Math.min(end, poolLength); place++) {
      if (places.length === maxMessages) return null;
      places.push(place);
    }
  }
  return places;
}

function isPlace(value: Json | undefined): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
