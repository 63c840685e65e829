"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { lookOfType, type MarkLooks } from "@/components/transcripts/mark-look";
import { type Paint, useRangesByPart } from "@/components/transcripts/paint";
import type { PaintedRange } from "@/lib/spans/segments";
import { cueOwner, findCue } from "@/lib/transcripts/cue-place";
import type { Part } from "@/lib/transcripts/part";
import type { ShownMark } from "@/lib/transcripts/shown-annotation";

type Painted = {
  readonly parts: readonly Part[];
  readonly cue: string | null;
  readonly marks: readonly ShownMark[];
  readonly inHand: string | null;
};

/** What is painted on a transcript: the marks, and the cue where it stands word for word. */
export function useTranscriptPaint({ parts, cue, marks, inHand }: Painted): Paint {
  const text = useTranslations("transcripts");
  const spans = useMemo(() => marks.map((mark) => mark.span), [marks]);
  const markRanges = useRangesByPart(spans);
  const rangesOf = useMemo(() => {
    const place = cue === null ? null : findCue(parts, cue);
    if (!place) return markRanges;
    const range = {
      key: cueOwner,
      spanId: cueOwner,
      source: { kind: "mark" as const, index: 0 },
      start: place.start,
      end: place.end,
    };
    const withCue = [range, ...markRanges(place.part)].sort(inPaintOrder);
    return (part: number) => (part === place.part ? withCue : markRanges(part));
  }, [parts, cue, markRanges]);
  const looks = useMemo(
    (): MarkLooks =>
      new Map([
        [cueOwner, { className: "cue", type: null, words: text("cue") }],
        ...marks.map(({ span, type, rater }) => [span.id, lookOfType(type, `${type.label} · ${rater}`)] as const),
      ]),
    [marks, text],
  );
  return useMemo(() => ({ rangesOf, looks, inHand }), [rangesOf, looks, inHand]);
}

/** The order of `paintedRanges`: by start, then the longer first. */
function inPaintOrder(one: PaintedRange, other: PaintedRange): number {
  return one.start - other.start || other.end - one.end;
}
