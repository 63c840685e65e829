"use client";

import { type RefObject, useEffect, useRef } from "react";

/** Whether something between a place and the pane scrolls or folds it out of sight. */
export function isCutOff(rect: DOMRect, place: Element | null, pane: HTMLElement): boolean {
  for (let box = place; box; box = box === pane ? null : box.parentElement) {
    const { top, bottom } = box.getBoundingClientRect();
    if ((rect.bottom <= top || rect.top >= bottom) && getComputedStyle(box).overflowY !== "visible") return true;
  }
  return false;
}

/** Draws what lies over the text again in the frame after something moved: by scrolling, folding or another width. */
export function useDrawnOver(pane: RefObject<HTMLElement | null>, draw: () => void): void {
  const latest = useRef(draw);
  useEffect(() => {
    latest.current = draw;
    const frame = requestAnimationFrame(() => latest.current());
    return () => cancelAnimationFrame(frame);
  });
  useEffect(() => {
    let frame = 0;
    const drawNow = () => {
      frame = 0;
      latest.current();
    };
    const drawSoon = () => {
      frame ||= requestAnimationFrame(drawNow);
    };
    // What scrolls beside the pane, the list of marks say, moves nothing in it.
    const drawScrolled = ({ target }: Event) => {
      const [box, scrolled] = [pane.current, target];
      if (box && scrolled instanceof Node && (scrolled.contains(box) || box.contains(scrolled))) drawSoon();
    };
    // It tells of what was just laid out: drawn at once, it costs no further frame.
    const resized = new ResizeObserver(() => latest.current());
    if (pane.current) resized.observe(pane.current);
    // What opens or folds inside moves everything below it.
    if (pane.current?.firstElementChild) resized.observe(pane.current.firstElementChild);
    window.addEventListener("scroll", drawScrolled, { capture: true, passive: true });
    window.addEventListener("toggle", drawSoon, { capture: true });
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      window.removeEventListener("scroll", drawScrolled, { capture: true });
      window.removeEventListener("toggle", drawSoon, { capture: true });
    };
  }, [pane]);
}
