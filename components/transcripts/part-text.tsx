"use client";

import { useEffect, useMemo, useRef } from "react";
import { MarkedText } from "@/components/transcripts/marked-text";
import { usePaint } from "@/components/transcripts/paint";
import { drawnEvent } from "@/components/transcripts/text-window";
import { cn } from "@/lib/cn";
import type { Part } from "@/lib/transcripts/part";
import { argumentBlocks } from "@/lib/transcripts/tool-call";

const codeKinds = new Set<Part["kind"]>(["tool_call", "tool_result", "redacted_reasoning"]);

/** A part's text: prose to be read, or a tool's text in the type of code, laid out when it is JSON. */
export function PartText({ part, className }: { readonly part: Part; readonly className?: string }) {
  const { rangesOf, looks, inHand, isWindowed = false, layOut = null } = usePaint();
  const box = useRef<HTMLDivElement>(null);
  const isCode = codeKinds.has(part.kind);
  const blocks = useMemo(
    () => (isCode ? argumentBlocks(part.text) : layOut?.(part.text)) ?? undefined,
    [isCode, part.text, layOut],
  );
  const isRendered = !isCode && layOut !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is painted over the text must follow it
  useEffect(() => {
    box.current?.dispatchEvent(new CustomEvent(drawnEvent, { bubbles: true }));
  }, [isRendered]);
  return (
    <div
      ref={box}
      data-part={part.index}
      data-rendered={isRendered || undefined}
      className={cn(isCode ? "code-text" : "reading", className)}
    >
      <MarkedText
        // Laid out otherwise it is another text to draw.
        key={isRendered ? "rendered" : "source"}
        text={part.text}
        blocks={blocks}
        ranges={rangesOf(part.index)}
        {...{ looks, inHand, isWindowed }}
      />
    </div>
  );
}
