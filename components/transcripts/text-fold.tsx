"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { revealEvent } from "@/components/transcripts/fold";
import { drawnEvent } from "@/components/transcripts/text-window";
import { FoldSign } from "@/components/ui/fold-sign";
import type { OffsetRange } from "@/lib/spans/offset-range";

/** `revealed` when a place inside is to be seen: nothing in there may stay folded then. */
export type FoldState = "closed" | "open" | "revealed";

type TextFoldProps = {
  /** What is folded, in the part's text. */
  readonly place: OffsetRange;
  /** How many steps it stands in from the left. */
  readonly indent: number;
  readonly atFirst: FoldState;
  readonly children: (state: FoldState) => ReactNode;
};

/** The rest of something long in a tool's text: how much it is, and the text itself once it is asked for. */
export function TextFold({ place, indent, atFirst, children }: TextFoldProps) {
  const text = useTranslations("transcripts");
  const box = useRef<HTMLDivElement>(null);
  const [state, setState] = useState(atFirst);
  const isOpen = state !== "closed";
  useEffect(() => {
    const { current } = box;
    const open = () => setState((now) => (now === "closed" ? "revealed" : now));
    if (isOpen) current?.dispatchEvent(new CustomEvent(drawnEvent, { bubbles: true }));
    current?.addEventListener(revealEvent, open);
    return () => current?.removeEventListener(revealEvent, open);
  }, [isOpen]);
  return (
    <div ref={box} {...(isOpen ? {} : { "data-window-start": place.start, "data-window-end": place.end })}>
      {isOpen ? children(state) : null}
      <button
        type="button"
        aria-expanded={isOpen}
        style={{ marginInlineStart: `${indent}rem` }}
        onClick={() => setState(isOpen ? "closed" : "open")}
        className="my-0.5 inline-flex select-none items-center gap-1 font-sans text-accent text-xs hover:underline pointer-coarse:min-h-11"
      >
        <FoldSign isOpen={isOpen} />
        {isOpen ? text("showLess") : text("showMore", { count: place.end - place.start })}
      </button>
    </div>
  );
}
