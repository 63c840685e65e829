import type { Snippet } from "@/lib/search/found-text";
import type { Place } from "@/lib/spans/place";

const pattern = /^#?hit-(\d{1,7})-(\d{1,9})-(\d{1,9})$/;

/** Where the first hit of a snippet stands in its transcript; the whole snippet when it has no hit. */
export function hitPlace({ part, offset, text, hits: [first] }: Snippet): Place {
  return { part, start: offset + (first?.start ?? 0), end: offset + (first?.end ?? text.length) };
}

/** The end of an address that leads to a place in a transcript's text. */
export function hitHash({ part, start, end }: Place): string {
  return `#hit-${part}-${start}-${end}`;
}

/** The place that the end of an address leads to, the inverse of {@link hitHash}; null when to none. */
export function parseHitHash(hash: string): Place | null {
  const [, part, start, end] = pattern.exec(hash) ?? [];
  if (part === undefined || Number(start) >= Number(end)) return null;
  return { part: Number(part), start: Number(start), end: Number(end) };
}
