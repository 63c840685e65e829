import type { SearchPlace, Snippet } from "@/lib/search/found-text";
import type { TermHit } from "@/lib/search/term-finder";
import { graphemeAt } from "@/lib/spans/graphemes";

/** Where terms stand in one part, in order of their start. */
export type FoundPart = {
  readonly part: number;
  readonly place: SearchPlace;
  readonly text: string;
  readonly hits: readonly TermHit[];
};

/** Hits that are near each other. */
type Cluster = FoundPart & { readonly start: number; readonly end: number };

const maxSnippets = 3;
/** Code units that hits of one snippet reach over, and that are shown before and behind them. */
const [reach, before, behind] = [120, 60, 100];

/**
 * Cuts pieces out of texts that show where terms were found: first those with terms that others do not show, at most
 * three, in the order of the parts.
 */
export function cutSnippets(found: readonly FoundPart[]): Snippet[] {
  const clusters = found.flatMap(clustersOf);
  const chosen = new Set<Cluster>();
  const shown = new Set<number>();
  const news = (cluster: Cluster) =>
    new Set(cluster.hits.map(({ term }) => term).filter((term) => !shown.has(term))).size;
  while (chosen.size < Math.min(maxSnippets, clusters.length)) {
    const left = clusters.filter((cluster) => !chosen.has(cluster));
    const best = left.reduce((one, other) => (news(other) > news(one) ? other : one));
    chosen.add(best);
    for (const { term } of best.hits) shown.add(term);
  }
  return clusters.filter((cluster) => chosen.has(cluster)).map(toSnippet);
}

function clustersOf(found: FoundPart): Cluster[] {
  const clusters: Cluster[] = [];
  for (const hit of found.hits.toSorted((one, other) => one.start - other.start)) {
    const last = clusters.at(-1);
    if (last && hit.end <= last.start + reach) {
      clusters[clusters.length - 1] = { ...last, hits: [...last.hits, hit], end: Math.max(last.end, hit.end) };
    } else clusters.push({ ...found, hits: [hit], start: hit.start, end: hit.end });
  }
  return clusters;
}

function toSnippet({ part, place, text, hits, start, end }: Cluster): Snippet {
  const offset = startOfWord(text, Math.max(0, start - before), start);
  const last = endOfWord(text, end, Math.min(text.length, Math.min(end, start + maxShown) + behind));
  return { part, place, offset, text: text.slice(offset, last), hits: rangesOf(text, hits, { offset, last }) };
}

/** A phrase may be longer than anyone wants to see in a list. */
const maxShown = 400;

/** Behind the first space from a place on, else the place itself, not within a character. */
function startOfWord(text: string, from: number, limit: number): number {
  if (from === 0) return 0;
  const space = text.slice(from, limit).search(/\s\S/u);
  return space >= 0 ? from + space + 1 : endOfCharacter(text, from);
}

/** The last space up to a place, else the place itself, not within a character. */
function endOfWord(text: string, limit: number, to: number): number {
  if (to >= text.length) return text.length;
  const [gap] = /\s\S*$/u.exec(text.slice(limit, to)) ?? [];
  return gap !== undefined ? to - gap.length : endOfCharacter(text, to);
}

/** A place, or the end of the character that it lies within. */
function endOfCharacter(text: string, place: number): number {
  if (place >= text.length) return text.length;
  const { start, end } = graphemeAt(text, place);
  return start === place ? place : end;
}

type Piece = { readonly offset: number; readonly last: number };

/** The ranges of hits within a piece of the text, overlapping ones as one. */
function rangesOf(text: string, hits: readonly TermHit[], { offset, last }: Piece): Snippet["hits"] {
  const ranges: { start: number; end: number }[] = [];
  for (const hit of hits) {
    const start = hit.start - offset;
    const end = Math.min(endOfCharacter(text, hit.end), last) - offset;
    const before = ranges.at(-1);
    if (before && start < before.end) before.end = Math.max(before.end, end);
    else if (start < end) ranges.push({ start, end });
  }
  return ranges;
}
