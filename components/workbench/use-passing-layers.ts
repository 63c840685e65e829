"use client";

import { type RefObject, useEffect, useLayoutEffect } from "react";
import { revealEvent } from "@/components/transcripts/fold";
import { drawnEvent } from "@/components/transcripts/text-window";
import { domRangeOf, windowAt } from "@/components/workbench/text-places";
import type { LastDeed } from "@/components/workbench/use-desk-work";
import type { Annotation } from "@/lib/annotations/annotation";
import type { Screen } from "@/lib/workbench/screen";

type Layers = {
  readonly cursor: Screen["cursor"];
  /** `ringed` when the mark in hand shows where the cursor is. */
  readonly mode: Screen["mode"]["kind"] | "search" | "ringed";
  /** What is drawn depends on these: the ranges of the document move when they change. */
  readonly annotation: Annotation;
  readonly isPromptOpen: boolean;
  /** What is open beside the text: once it is closed, one is back at the cursor. */
  readonly overlay: Screen["overlay"];
  readonly lastDeed: RefObject<LastDeed>;
};

/** Frames in which text that is drawn anew takes its true heights, which moves what is below it. */
const settlingFrames = 3;

const names = ["reading-cursor", "selected-text"] as const;

/** Paints the reading cursor and the selection over the text without drawing the text again, and keeps them in view. */
export function usePassingLayers(pane: RefObject<HTMLElement | null>, layers: Layers): void {
  const { cursor, mode, annotation, isPromptOpen, overlay, lastDeed } = layers;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ranges of the document move when these are drawn
  useLayoutEffect(() => {
    const { current } = pane;
    if (!current || typeof Highlight === "undefined") return;
    const paint = () => {
      const range = cursor.start < cursor.end ? domRangeOf(current, cursor) : null;
      for (const each of names) CSS.highlights.delete(each);
      // Any highlight, even one without a style, takes the lines of marks their colours.
      if (!range || mode === "ringed") return;
      CSS.highlights.set(mode === "read" ? names[0] : names[1], new Highlight(range));
    };
    paint();
    current.addEventListener(drawnEvent, paint);
    return () => current.removeEventListener(drawnEvent, paint);
  }, [pane, cursor, mode, annotation, isPromptOpen]);

  useLayoutEffect(() => {
    if (!pane.current || !lastDeed.current.isRevealed || cursor.start === cursor.end) return;
    const range = domRangeOf(pane.current, cursor);
    if (range) reveal(range);
    const hidden =
      range && !isFolded(range) ? null : (range?.startContainer.parentElement ?? windowAt(pane.current, cursor));
    if (!hidden) return;
    askFor(hidden);
    let frames = settlingFrames;
    const follow = () => {
      const shown = pane.current && domRangeOf(pane.current, cursor);
      if (shown) reveal(shown);
      // What was folded may be long itself, and drawn only where it is asked for.
      else if (pane.current) askFor(windowAt(pane.current, cursor));
      frames -= 1;
      if (frames > 0) frame = requestAnimationFrame(follow);
    };
    let frame = requestAnimationFrame(follow);
    return () => cancelAnimationFrame(frame);
  }, [pane, cursor, lastDeed]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: where the cursor moves to is brought into sight above
  useLayoutEffect(() => {
    const range =
      overlay === "marks" && lastDeed.current.isRevealed && pane.current && domRangeOf(pane.current, cursor);
    if (range) reveal(range);
  }, [overlay]);

  // The browser's own selection has done its work when the palette closes.
  useEffect(() => {
    if (mode === "palette") return () => window.getSelection()?.removeAllRanges();
  }, [mode]);

  useLayoutEffect(
    () => () => {
      for (const each of names) globalThis.CSS?.highlights?.delete(each);
    },
    [],
  );
}

function askFor(hidden: HTMLElement | null): void {
  hidden?.dispatchEvent(new CustomEvent(revealEvent, { bubbles: true }));
}

/** How far from the edge of what scrolls a place is brought, as a share of its height. */
const margin = 0.18;

/** Scrolls whatever holds a range, from the inside out, until it is in sight; long ranges by their beginning. */
function reveal(range: Range): void {
  for (let box = range.startContainer.parentElement; box; box = box.parentElement) {
    if (!scrolls(box)) continue;
    const frame =
      box === document.documentElement ? { top: 0, height: window.innerHeight } : box.getBoundingClientRect();
    const place = range.getBoundingClientRect();
    const top = frame.top + frame.height * margin;
    const bottom = frame.top + frame.height * (1 - margin);
    const isTall = place.height > bottom - top;
    if (place.top < top) box.scrollTop -= top - place.top;
    else if (place.bottom > bottom) box.scrollTop += isTall ? place.top - top : place.bottom - bottom;
  }
}

/** Whether something hides a range that does not scroll. */
function isFolded(range: Range): boolean {
  if (range.startContainer.parentElement?.closest("[hidden]")) return true;
  const { bottom } = range.getBoundingClientRect();
  for (let box = range.startContainer.parentElement; box; box = box.parentElement) {
    if (getComputedStyle(box).overflowY === "hidden" && bottom > box.getBoundingClientRect().bottom + 1) return true;
  }
  return false;
}

function scrolls(box: HTMLElement): boolean {
  if (box.scrollHeight <= box.clientHeight) return false;
  return box === document.documentElement || /auto|scroll/.test(getComputedStyle(box).overflowY);
}
