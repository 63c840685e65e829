"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { AnnotationCard } from "@/components/transcripts/annotation-card";
import { markItemId } from "@/components/transcripts/mark-item";
import { MarkList } from "@/components/transcripts/mark-list";
import { PaintProvider } from "@/components/transcripts/paint";
import { RaterChips } from "@/components/transcripts/rater-chips";
import { RenderedToggle } from "@/components/transcripts/rendered-toggle";
import { TranscriptText } from "@/components/transcripts/transcript-text";
import { markAt, useMarkInHand } from "@/components/transcripts/use-mark-in-hand";
import { useTranscriptPaint } from "@/components/transcripts/use-transcript-paint";
import { marksInOrder } from "@/lib/spans/mark-order";
import type { Part } from "@/lib/transcripts/part";
import type { ShownAnnotation, ShownMark } from "@/lib/transcripts/shown-annotation";

type TranscriptReaderProps = {
  readonly parts: readonly Part[];
  readonly cue: string | null;
  readonly annotations: readonly ShownAnnotation[];
};

/** A transcript with the labels that the viewer may see: painted on the text, and in words beside it. */
export function TranscriptReader({ parts, cue, annotations }: TranscriptReaderProps) {
  const text = useTranslations("transcripts");
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(() => annotations.filter(({ id }) => !hidden.has(id)), [annotations, hidden]);
  const marks = useMemo(() => inOrder(shown.flatMap((annotation) => annotation.marks)), [shown]);
  const { inHand, point, pick } = useMarkInHand();
  const paint = useTranscriptPaint({ parts, cue, marks, inHand });

  const toggle = (id: string) => setHidden(hidden.has(id) ? without(hidden, id) : new Set([...hidden, id]));
  const pickAt = (target: EventTarget) => {
    const mark = markAt(target);
    pick(mark);
    if (mark) document.getElementById(markItemId(mark))?.scrollIntoView({ block: "nearest" });
  };

  const reading = (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list of marks does the same by keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of marks does the same by keyboard
    <div
      onPointerOver={(event) => point(markAt(event.target))}
      onPointerLeave={() => point(null)}
      onClick={(event) => pickAt(event.target)}
      className="min-w-0"
    >
      <PaintProvider value={paint}>
        <RenderedToggle />
        <TranscriptText parts={parts} />
      </PaintProvider>
    </div>
  );
  if (annotations.length === 0) return reading;
  return (
    <div className="min-[1400px]:grid min-[1400px]:grid-cols-[minmax(0,1fr)_300px] min-[1400px]:gap-7">
      <aside
        aria-label={text("labels")}
        className="mb-5 max-h-[50dvh] overflow-y-auto rounded-lg border bg-panel p-4 min-[1400px]:sticky min-[1400px]:top-3 min-[1400px]:order-last min-[1400px]:max-h-[calc(100dvh-24px)] min-[1400px]:self-start"
      >
        <h2 className="mb-2 font-semibold text-sm">
          {text("labels")}{" "}
          <span className="font-normal text-faint">{text("ratersCount", { count: annotations.length })}</span>
        </h2>
        <RaterChips annotations={annotations} hidden={hidden} onToggle={toggle} />
        <div className="mb-4">
          {shown.map((annotation) => (
            <AnnotationCard key={annotation.id} annotation={annotation} />
          ))}
        </div>
        <MarkList marks={marks} inHand={inHand} onPoint={point} onPick={pick} />
      </aside>
      {reading}
    </div>
  );
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter((other) => other !== id));
}

function inOrder(marks: readonly ShownMark[]): ShownMark[] {
  const bySpan = new Map(marks.map((mark) => [mark.span.id, mark]));
  return marksInOrder(marks.map((mark) => mark.span)).flatMap((span) => bySpan.get(span.id) ?? []);
}
