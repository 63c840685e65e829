"use client";

import { keep, recall, useKept } from "@/components/ui/browser-memory";

const name = "plumbline.hints";
const hidden = "hidden";

/** Hides the hints in this browser, or shows them again. */
export function toggleHints(): void {
  keep(name, recall(name) === hidden ? null : hidden);
}

/** Whether whoever uses this browser wants the hints. */
export function useAreHintsShown(): boolean {
  return useKept(name) !== hidden;
}
