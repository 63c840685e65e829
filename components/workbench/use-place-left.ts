"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { rememberPlace } from "@/components/workbench/place-store";
import { domRangeOf } from "@/components/workbench/text-places";
import type { PlaceLeft } from "@/lib/workbench/place-left";
import type { Screen } from "@/lib/workbench/screen";

type PlaceOptions = {
  readonly owner: string;
  readonly task: string;
  readonly screen: Screen;
  /** Where the task was left before; null when it is new. */
  readonly left: PlaceLeft | null;
};

/** Frames in which text that is drawn anew takes its true heights, and one more. */
const settlingFrames = 4;

/** Scrolls an opened task to where it was left, or to its top, and remembers where it is left again. */
export function usePlaceLeft(pane: RefObject<HTMLElement | null>, { owner, task, screen, left }: PlaceOptions): void {
  const latest = useRef(screen);
  useEffect(() => {
    latest.current = screen;
  }, [screen]);

  useLayoutEffect(() => {
    const { current } = pane;
    if (!current) return;
    if (left === null) {
      scrollerOf(current).scrollTop = 0;
      return;
    }
    scrollBack(current, left);
    let frames = settlingFrames;
    const again = () => {
      scrollBack(current, left);
      frames -= 1;
      if (frames > 0) frame = requestAnimationFrame(again);
    };
    let frame = requestAnimationFrame(again);
    return () => cancelAnimationFrame(frame);
  }, [pane, left]);

  useLayoutEffect(() => {
    const { current } = pane;
    if (!current) return;
    const remember = () => rememberPlace({ owner, task }, placeIn(current, latest.current));
    window.addEventListener("pagehide", remember);
    document.addEventListener("visibilitychange", remember);
    return () => {
      remember();
      window.removeEventListener("pagehide", remember);
      document.removeEventListener("visibilitychange", remember);
    };
  }, [pane, owner, task]);
}

function placeIn(pane: HTMLElement, { cursor, isPromptOpen, markInHand }: Screen): PlaceLeft {
  const top = cursorTopIn(pane, cursor);
  const isInSight = top !== null && top >= 0 && top < Math.min(pane.clientHeight, window.innerHeight);
  const folded = pane.querySelectorAll<HTMLElement>("[data-turn]:has(> [hidden])");
  return {
    cursor,
    markInHand,
    isPromptOpen,
    foldedTurns: [...folded].map(({ dataset }) => Number(dataset.turn)),
    scrollTop: Math.round(scrollerOf(pane).scrollTop),
    cursorTop: isInSight ? Math.round(top) : null,
  };
}

/** To the same place of the text; where what is above is not drawn yet and so not as tall, by the cursor. */
function scrollBack(pane: HTMLElement, { cursor, scrollTop, cursorTop }: PlaceLeft): void {
  const scroller = scrollerOf(pane);
  scroller.scrollTop = scrollTop;
  const now = cursorTop === null ? null : cursorTopIn(pane, cursor);
  if (cursorTop !== null && now !== null) scroller.scrollTop += now - cursorTop;
}

function cursorTopIn(pane: HTMLElement, cursor: Screen["cursor"]): number | null {
  const range = cursor.start < cursor.end ? domRangeOf(pane, cursor) : null;
  return range && range.getBoundingClientRect().top - Math.max(0, pane.getBoundingClientRect().top);
}

/** On narrow screens the whole page scrolls. */
function scrollerOf(pane: HTMLElement): Element {
  return getComputedStyle(pane).overflowY === "auto" ? pane : document.documentElement;
}
