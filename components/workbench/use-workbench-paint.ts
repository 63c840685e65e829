"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { lookOfType, type MarkLook, type MarkLooks } from "@/components/transcripts/mark-look";
import { type Paint, useRangesByPart } from "@/components/transcripts/paint";
import { useDesk } from "@/components/workbench/desk";
import { useMarkWords } from "@/components/workbench/mark-words";
import type { Span } from "@/lib/annotations/annotation";
import { findSpanType } from "@/lib/scheme/elements";
import type { PaintedRange } from "@/lib/spans/segments";

/** The owner of the cue's range: no mark has this id. */
const cueOwner = "cue";

/** What is painted on the open task: the rater's marks with their links, and the cue. */
export function useWorkbenchPaint(spans: readonly Span[], inHand: string | null): Paint {
  const { cuePlace } = useDesk().context;
  const markRanges = useRangesByPart(spans);
  const looks = useLooks(spans);
  const rangesOf = useMemo(() => {
    if (!cuePlace) return markRanges;
    const { part, start, end } = cuePlace;
    const cue: PaintedRange = { key: cueOwner, spanId: cueOwner, source: { kind: "mark", index: 0 }, start, end };
    const withCue = [cue, ...markRanges(part)].sort((a, b) => a.start - b.start || b.end - a.end);
    return (each: number) => (each === part ? withCue : markRanges(each));
  }, [cuePlace, markRanges]);
  return useMemo(() => ({ rangesOf, looks, inHand, isWindowed: true }), [rangesOf, looks, inHand]);
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
      const look = known.get(span) ?? lookOfType(type ?? { sign: "??", colour: 9 }, summaryOf(span, type));
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
