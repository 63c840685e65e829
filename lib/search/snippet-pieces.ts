import type { Snippet } from "@/lib/search/found-text";

/** A stretch of a snippet's text; `isHit` when it is what was searched for. */
export type SnippetPiece = { readonly text: string; readonly isHit: boolean; readonly start: number };

/** The text of a snippet cut at its hits, in order, nothing left out. `start` is the offset in the snippet's text. */
export function snippetPieces({ text, hits }: Pick<Snippet, "text" | "hits">): SnippetPiece[] {
  const cuts = [0, ...hits.flatMap(({ start, end }) => [start, end]), text.length];
  return cuts
    .slice(0, -1)
    .map((start, index) => ({ text: text.slice(start, cuts[index + 1]), isHit: index % 2 === 1, start }))
    .filter((piece) => piece.text !== "");
}
