"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Snippet } from "@/lib/search/found-text";
import { hitHash, hitPlace } from "@/lib/search/hit-place";
import { snippetPieces } from "@/lib/search/snippet-pieces";

type SnippetListProps = {
  /** The address of the transcript that they are from. */
  readonly href: string;
  readonly snippets: readonly Snippet[];
};

/** Where the words stand that were searched for; each leads there. */
export function SnippetList({ href, snippets }: SnippetListProps) {
  const text = useTranslations("transcripts.search");
  return (
    <ul className="flex flex-col gap-0.5 text-sm">
      {snippets.map((snippet) => (
        <li key={`${snippet.part} ${snippet.offset}`}>
          <Link
            href={href + hitHash(hitPlace(snippet))}
            prefetch={false}
            className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-2 rounded px-1 text-dim hover:bg-quiet hover:text-text"
          >
            <span className="text-faint">{text(`place.${snippet.place}`)}</span>
            <span dir="auto" className="line-clamp-2 break-words">
              {snippetPieces(snippet).map((piece) =>
                piece.isHit ? (
                  <mark
                    key={piece.start}
                    className="rounded-xs bg-[color-mix(in_srgb,var(--accent)_22%,transparent)] font-medium text-text"
                  >
                    {piece.text}
                  </mark>
                ) : (
                  piece.text
                ),
              )}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
