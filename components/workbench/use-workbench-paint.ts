"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { type LookedType, lookOfType, type MarkLook, type MarkLooks } from "@/components/transcripts/mark-look";
import { type Paint, useCueRanges, useRangesByPart } from "@/components/transcripts/paint";
import { useRendering } from "@/components/transcripts/rendering";
import { useDesk } from "@/components/workbench/desk";
import { useMarkWords } from "@/components/workbench/mark-words";
import type { Span } from "@/lib/annotations/annotation";
import { findSpanType } from "@/lib/scheme/elements";
import { cueOwner } from "@/lib/transcripts/cue-place";

/** Of a mark whose type the scheme does not have. */
const unknownType: LookedType = { sign: "??", colour: 9, isDivergence: true };

/** What is painted on the open task: the rater's marks with their links, and the cue. */
export function useWorkbenchPaint(spans: readonly Span[], inHand: string | null): Paint {
  const { cuePlaces } = useDesk().context;
  const rangesOf = useCueRanges(useRangesByPart(spans), cuePlaces);
  const looks = useLooks(spans);
  const { layOut } = useRendering();
  return useMemo(() => ({ rangesOf, looks, inHand, isWindowed: true, layOut }), [rangesOf, looks, inHand, layOut]);
}

/** A mark keeps its look as long as nothing else is said of it, so that only what changes is drawn again. */
function useLooks(spans: readonly Span[]): MarkLooks {
  const text = useTranslations("transcripts");
  const { scheme } = useDesk().context;
  const { summaryOf } = useMarkWords();
  const lookOf = useMemo(() => {
    const known = new WeakMap<Span, MarkLook>();
    return (span: Span) => {
      const type = findSpanType(scheme, span.type);
      const look = known.get(span) ?? lookOfType(type ?? unknownType, summaryOf(span, type));
      known.set(span, look);
      return look;
    };
  }, [scheme, summaryOf]);
  const cueLook = useMemo(() => ({ className: "cue", type: null, words: text("cue") }), [text]);
  return useMemo(
    () => new Map([[cueOwner, cueLook], ...spans.map((span) => [span.id, lookOf(span)] as const)]),
    [spans, lookOf, cueLook],
  );
}
