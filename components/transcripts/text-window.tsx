"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { revealEvent } from "@/components/transcripts/fold";
import type { TextWindow as Window } from "@/lib/transcripts/text-windows";

type TextWindowProps = {
  readonly place: Window;
  /** Whether it comes into the document only when it is near, and is not merely laid out then. */
  readonly isDrawnLate: boolean;
  readonly children: () => ReactNode;
};

/** Dispatched from text that was drawn because it came near. */
export const drawnEvent = "plumbline:drawn";

/** How far from the sight text is drawn. */
const margin = "1600px 0px";
/** In pixels, as `.reading` has it. */
const lineHeight = 26.4;

/** A stretch of a long text: room for it, and the text itself once it comes near or is asked for. */
export function TextWindow({ place, isDrawnLate, children }: TextWindowProps) {
  if (isDrawnLate) return <LateWindow place={place}>{children}</LateWindow>;
  return (
    <div className="laid-out-near" style={{ containIntrinsicBlockSize: `auto ${place.lines * lineHeight}px` }}>
      {children()}
    </div>
  );
}

function LateWindow({ place, children }: Omit<TextWindowProps, "isDrawnLate">) {
  const { start, end, lines } = place;
  const box = useRef<HTMLDivElement>(null);
  const [isDrawn, setDrawn] = useState(start === 0);
  useEffect(() => {
    const { current } = box;
    if (!current) return;
    if (isDrawn) {
      current.dispatchEvent(new CustomEvent(drawnEvent, { bubbles: true }));
      return;
    }
    const draw = () => setDrawn(true);
    const options = { rootMargin: margin, scrollMargin: margin };
    const near = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) draw();
    }, options);
    near.observe(current);
    current.addEventListener(revealEvent, draw);
    return () => {
      near.disconnect();
      current.removeEventListener(revealEvent, draw);
    };
  }, [isDrawn]);
  if (isDrawn) return <div ref={box}>{children()}</div>;
  return <div ref={box} data-window-start={start} data-window-end={end} style={{ height: lines * lineHeight }} />;
}
