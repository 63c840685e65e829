"use client";

import { type RefObject, useLayoutEffect } from "react";
import { drawnEvent } from "@/components/transcripts/text-window";
import { domRangesOf } from "@/components/workbench/text-places";
import type { Annotation } from "@/lib/annotations/annotation";
import { hitsNear } from "@/lib/workbench/hits";
import type { Screen } from "@/lib/workbench/screen";

export type SearchLayer = {
  readonly screen: Pick<Screen, "search" | "cursor" | "isPromptOpen">;
  /** The ranges of the document move when marks are drawn. */
  readonly annotation: Annotation;
};

const name = "search-hits";
/** As many as can be painted without a pause. */
const mostPainted = 1000;

/** Paints what was found over the text, without touching the marks. */
export function useSearchHits(pane: RefObject<HTMLElement | null>, { screen, annotation }: SearchLayer): void {
  const { search, cursor, isPromptOpen } = screen;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ranges of the document move when these are drawn
  useLayoutEffect(() => {
    const { current } = pane;
    if (!current || typeof Highlight === "undefined") return;
    const near = hitsNear(search.hits, cursor, mostPainted);
    const paint = () => {
      const highlight = new Highlight(...domRangesOf(current, near));
      // The hit that the cursor is on is painted over the others.
      highlight.priority = -1;
      CSS.highlights.set(name, highlight);
    };
    paint();
    current.addEventListener(drawnEvent, paint);
    return () => {
      current.removeEventListener(drawnEvent, paint);
      CSS.highlights.delete(name);
    };
  }, [pane, search.hits, cursor, annotation, isPromptOpen]);
}
