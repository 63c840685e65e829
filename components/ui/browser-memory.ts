"use client";

import { useSyncExternalStore } from "react";

/** What a browser that lends no storage keeps until the page is left. */
const untilLeft = new Map<string, string | null>();
const listeners = new Set<() => void>();

/** What this browser keeps under a name; null when nothing. */
export function recall(name: string): string | null {
  const kept = untilLeft.get(name);
  if (kept !== undefined) return kept;
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a text under a name, or nothing any more. Says whether it outlives the page: a browser may forbid it, or be full. */
export function keep(name: string, text: string | null): boolean {
  if (recall(name) === text) return !untilLeft.has(name);
  const isKept = store(name, text);
  if (isKept) untilLeft.delete(name);
  else untilLeft.set(name, text);
  for (const tell of listeners) tell();
  return isKept;
}

function store(name: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  // Told by the other windows.
  window.addEventListener("storage", tell);
  return () => {
    listeners.delete(tell);
    window.removeEventListener("storage", tell);
  };
}

/** What this browser keeps under a name, in all its windows. The server, which cannot know, has null. */
export function useKept(name: string): string | null {
  return useSyncExternalStore(
    subscribe,
    () => recall(name),
    () => null,
  );
}
