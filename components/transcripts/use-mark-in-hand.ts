"use client";

import { useCallback, useEffect, useState, useSyncExternalStore } from "react";

/** The part of an address that leads to a mark, or to the place that a link of it points to. */
const anchorPattern = /^#(?:span=(?<mark>.+)|link=(?<linked>.+)\.[^.]+)$/;

function subscribe(onChange: () => void): () => void {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
}

/** An address may be any text, also one that no browser has encoded. */
function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/** The mark that the address leads to. The server never sees that part of an address. */
function useMarkInAddress(): string | null {
  const hash = useSyncExternalStore(
    subscribe,
    () => decoded(window.location.hash),
    () => "",
  );
  const groups = anchorPattern.exec(hash)?.groups;
  const mark = groups?.mark ?? groups?.linked ?? null;
  useEffect(() => (mark === null ? undefined : scrollTo(hash.slice(1))), [hash, mark]);
  return mark;
}

/** Frames in which the paragraphs around a place take their true heights, which moves it. */
const settlingFrames = 10;

/** Keeps an element in the middle of the window until the page has settled; the browser alone would miss it. */
function scrollTo(id: string): () => void {
  let left = settlingFrames;
  let frame = 0;
  const step = () => {
    document.getElementById(id)?.scrollIntoView({ block: "center" });
    left -= 1;
    if (left > 0) frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}

type MarkInHand = {
  /** The mark under the pointer, else the one that was picked, else the one the address leads to. */
  readonly inHand: string | null;
  readonly point: (mark: string | null) => void;
  readonly pick: (mark: string | null) => void;
};

/** The mark that is raised, in the text and in the list alike. */
export function useMarkInHand(): MarkInHand {
  const [pointed, setPointed] = useState<string | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const inAddress = useMarkInAddress();
  const pick = useCallback((mark: string | null) => {
    setPicked(mark);
    setPointed(null);
  }, []);
  return { inHand: pointed ?? picked ?? inAddress, point: setPointed, pick };
}

/** The innermost mark at an element of a text; null where nothing is marked. */
export function markAt(target: EventTarget): string | null {
  const owners = target instanceof Element ? target.closest<HTMLElement>("[data-marks]")?.dataset.marks : undefined;
  return owners?.split(" ").at(-1) ?? null;
}
