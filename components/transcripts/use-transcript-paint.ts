"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { lookOfType, type MarkLooks } from "@/components/transcripts/mark-look";
import { type Paint, useCueRanges, useRangesByPart } from "@/components/transcripts/paint";
import { useRendering } from "@/components/transcripts/rendering";
import { cueOwner, findCues } from "@/lib/transcripts/cue-place";
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
  const cuePlaces = useMemo(() => (cue === null ? [] : findCues(parts, cue)), [parts, cue]);
  const rangesOf = useCueRanges(useRangesByPart(spans), cuePlaces);
  const looks = useMemo(
    (): MarkLooks =>
      new Map([
        [cueOwner, { className: "cue", type: null, words: text("cue") }],
        ...marks.map(({ span, type, rater }) => [span.id, lookOfType(type, `${type.label} · ${rater}`)] as const),
      ]),
    [marks, text],
  );
  const { layOut } = useRendering();
  return useMemo(() => ({ rangesOf, looks, inHand, layOut }), [rangesOf, looks, inHand, layOut]);
}
