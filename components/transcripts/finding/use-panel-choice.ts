"use client";

import { useSyncExternalStore } from "react";
import { z } from "zod";

const key = "plumbline.facets";
const wide = "(min-width: 1280px)";
const listeners = new Set<() => void>();
const choiceSchema = z.enum(["open", "closed"]).nullable().catch(null);

function subscribe(onChange: () => void): () => void {
  const media = window.matchMedia(wide);
  listeners.add(onChange);
  media.addEventListener("change", onChange);
  window.addEventListener("storage", onChange);
  return () => {
    listeners.delete(onChange);
    media.removeEventListener("change", onChange);
    window.removeEventListener("storage", onChange);
  };
}

/** Where nobody has chosen, the panel is open when there is room beside the table. */
function read(): boolean {
  const choice = choiceSchema.parse(readStored());
  return choice === null ? window.matchMedia(wide).matches : choice === "open";
}

/** A browser may forbid storage altogether; the choice is then forgotten with the page. */
function readStored(): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function choose(isOpen: boolean): void {
  try {
    window.localStorage.setItem(key, isOpen ? "open" : "closed");
  } catch {
    return;
  }
  for (const onChange of listeners) onChange();
}

/**
 * Whether the panel of facets is open, as it was chosen in this browser; null on the server, which cannot know and
 * leaves it to the width of the window.
 */
export function usePanelChoice(): readonly [boolean | null, (isOpen: boolean) => void] {
  return [useSyncExternalStore(subscribe, read, () => null), choose];
}
