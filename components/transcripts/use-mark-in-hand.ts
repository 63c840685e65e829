"use client";

import { useCallback, useState, useSyncExternalStore } from "react";

const prefix = "#span=";

function subscribe(onChange: () => void): () => void {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
}

/** The mark that the address leads to. The server never sees that part of an address. */
function useMarkInAddress(): string | null {
  const hash = useSyncExternalStore(
    subscribe,
    () => window.location.hash,
    () => "",
  );
  return hash.startsWith(prefix) ? decodeURIComponent(hash.slice(prefix.length)) : null;
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
  return {
    inHand: pointed ?? picked ?? inAddress,
    point: useCallback((mark) => setPointed(mark), []),
    pick: useCallback((mark) => setPicked(mark), []),
  };
}

/** The innermost mark at an element of a text; null where nothing is marked. */
export function markAt(target: EventTarget): string | null {
  const owners = target instanceof Element ? target.closest<HTMLElement>("[data-marks]")?.dataset.marks : undefined;
  return owners?.split(" ").at(-1) ?? null;
}
