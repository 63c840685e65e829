"use client";

import { createContext, useContext, useMemo } from "react";
import type { MarkLooks } from "@/components/transcripts/mark-look";
import type { Span } from "@/lib/annotations/annotation";
import type { Place } from "@/lib/spans/place";
import { type PaintedRange, paintedRanges } from "@/lib/spans/segments";
import { cueRanges } from "@/lib/transcripts/cue-place";
import type { TextBlock } from "@/lib/transcripts/text-blocks";

/** Lays a text out, keeping its offsets. */
export type LayOut = (text: string) => readonly TextBlock[];

/** What is painted on the parts of a transcript. */
export type Paint = {
  /** Stable as long as the ranges on the part are. */
  readonly rangesOf: (part: number) => readonly PaintedRange[];
  readonly looks: MarkLooks;
  /** The owner of the ranges that are raised; null for none. */
  readonly inHand: string | null;
  /** Whether very long texts are drawn only where one reads; else they are there as a whole, for the browser's search. */
  readonly isWindowed?: boolean;
  /** How what is said is laid out, when not as its paragraphs; null too as long as that is not loaded. */
  readonly layOut?: LayOut | null;
};

const noRanges: readonly PaintedRange[] = [];
const nothing: Paint = { rangesOf: () => noRanges, looks: new Map(), inHand: null };

const PaintContext = createContext<Paint>(nothing);
export const PaintProvider = PaintContext.Provider;

/** What is painted around here; nothing outside a provider. */
export function usePaint(): Paint {
  return useContext(PaintContext);
}

/** The ranges of marks and other layers by part, worked out once for all parts. */
export function useRangesByPart(spans: readonly Span[]): Paint["rangesOf"] {
  return useMemo(() => {
    const parts = new Set(
      spans.flatMap((span) => [...span.ranges, ...span.links.map((link) => link.range)].map((range) => range.part)),
    );
    const byPart = new Map([...parts].map((part) => [part, paintedRanges(spans, part)]));
    return (part) => byPart.get(part) ?? noRanges;
  }, [spans]);
}

/** The ranges with those of the cue among them. Keep the places stable. */
export function useCueRanges(markRanges: Paint["rangesOf"], cuePlaces: readonly Place[]): Paint["rangesOf"] {
  return useMemo(() => {
    if (cuePlaces.length === 0) return markRanges;
    const cues = cueRanges(cuePlaces);
    const byPart = new Map(
      [...new Set(cues.map(({ part }) => part))].map((part) => [
        part,
        [...cues.filter((cue) => cue.part === part), ...markRanges(part)].sort(inPaintOrder),
      ]),
    );
    return (part) => byPart.get(part) ?? markRanges(part);
  }, [markRanges, cuePlaces]);
}

/** The order of `paintedRanges`: by start, then the longer first. */
function inPaintOrder(one: PaintedRange, other: PaintedRange): number {
  return one.start - other.start || other.end - one.end;
}
