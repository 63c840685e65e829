"use client";

import { useSyncExternalStore } from "react";

let pointedAt: string | null = null;
const listeners = new Set<() => void>();

/** The palette tells which span type is pointed at in it, by pointer or arrow key; null when none is any more. */
export function pointAtType(type: string | null): void {
  if (type === pointedAt) return;
  pointedAt = type;
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** The key of the span type that is pointed at in the palette; null when none is. */
export function useTypePointedAt(): string | null {
  return useSyncExternalStore(
    subscribe,
    () => pointedAt,
    () => null,
  );
}
