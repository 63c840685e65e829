"use client";

import { useEffect, useMemo, useRef } from "react";
import { MarkedText } from "@/components/transcripts/marked-text";
import { usePaint } from "@/components/transcripts/paint";
import { drawnEvent } from "@/components/transcripts/text-window";
import { cn } from "@/lib/cn";
import type { Part } from "@/lib/transcripts/part";
import { toolLayout } from "@/lib/transcripts/tool-layout";

const toolKinds = new Set<Part["kind"]>(["tool_call", "tool_result"]);

/** A part's text: prose to be read, its Markdown rendered if one likes, or a tool's text as a tree in the type of code. */
export function PartText({ part, className }: { readonly part: Part; readonly className?: string }) {
  const { rangesOf, looks, inHand, isWindowed = false, layOut = null } = usePaint();
  const box = useRef<HTMLDivElement>(null);
  const isTool = toolKinds.has(part.kind);
  const isCode = isTool || part.kind === "redacted_reasoning";
  const layout = useMemo(
    () => (isTool ? toolLayout(part.text) : { blocks: isCode ? undefined : layOut?.(part.text), folds: undefined }),
    [isTool, isCode, part.text, layOut],
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
        {...layout}
        ranges={rangesOf(part.index)}
        {...{ looks, inHand, isWindowed }}
      />
    </div>
  );
}
