"use client";

import { useMemo } from "react";
import { MarkedText } from "@/components/transcripts/marked-text";
import { usePaint } from "@/components/transcripts/paint";
import { cn } from "@/lib/cn";
import type { Part } from "@/lib/transcripts/part";
import { argumentBlocks } from "@/lib/transcripts/tool-call";

const codeKinds = new Set<Part["kind"]>(["tool_call", "tool_result", "redacted_reasoning"]);

/** A part's text: prose to be read, or a tool's text in the type of code, laid out when it is JSON. */
export function PartText({ part, className }: { readonly part: Part; readonly className?: string }) {
  const { rangesOf, looks, inHand, isWindowed = false } = usePaint();
  const isCode = codeKinds.has(part.kind);
  const blocks = useMemo(() => (isCode ? (argumentBlocks(part.text) ?? undefined) : undefined), [isCode, part.text]);
  return (
    <div data-part={part.index} className={cn(isCode ? "code-text" : "reading", className)}>
      <MarkedText text={part.text} blocks={blocks} ranges={rangesOf(part.index)} {...{ looks, inHand, isWindowed }} />
    </div>
  );
}
