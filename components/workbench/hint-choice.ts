"use client";

import { useSyncExternalStore } from "react";

const storageKey = "plumbline.hints";
const hiddenValue = "hidden";

let isHidden: boolean | null = null;
const listeners = new Set<() => void>();

function areShown(): boolean {
  isHidden ??= read() === hiddenValue;
  return !isHidden;
}

function read(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/** Hides the hints in this browser, or shows them again; one that keeps nothing does so until the page is left. */
export function toggleHints(): void {
  isHidden = areShown();
  try {
    if (isHidden) localStorage.setItem(storageKey, hiddenValue);
    else localStorage.removeItem(storageKey);
  } catch {
    // Said above.
  }
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Whether whoever uses this browser wants the hints. */
export function useAreHintsShown(): boolean {
  return useSyncExternalStore(subscribe, areShown, () => true);
}
