"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import type { LayOut } from "@/components/transcripts/paint";

const storageKey = "plumbline.rendered";

let isWanted: boolean | null = null;
let loaded: LayOut | null = null;
const listeners = new Set<() => void>();

/** Whether whoever uses this browser wants Markdown shown for what it means. */
function isRenderingWanted(): boolean {
  isWanted ??= read();
  return isWanted;
}

function read(): boolean {
  try {
    return localStorage.getItem(storageKey) === "yes";
  } catch {
    return false;
  }
}

/** Shows Markdown for what it means, or as it is written, from now on; a browser that keeps nothing until it is left. */
export function toggleRendering(): void {
  isWanted = !isRenderingWanted();
  try {
    if (isWanted) localStorage.setItem(storageKey, "yes");
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

async function load(): Promise<LayOut> {
  loaded = (await import("@/lib/markdown/markdown-blocks")).markdownBlocks;
  return loaded;
}

export type Rendering = {
  readonly isWanted: boolean;
  /** Null when it is not wanted, and until its script has come. */
  readonly layOut: LayOut | null;
};

/** Whether what is said is shown with its Markdown rendered, and what does it. */
export function useRendering(): Rendering {
  const wanted = useSyncExternalStore(subscribe, isRenderingWanted, () => false);
  const [layOut, setLayOut] = useState<LayOut | null>(() => loaded);
  useEffect(() => {
    if (!wanted || layOut) return;
    // A script that does not come leaves the text as it is written; it is tried again when it is next wanted.
    load().then((come) => setLayOut(() => come), toggleRendering);
  }, [wanted, layOut]);
  return { isWanted: wanted, layOut: wanted ? layOut : null };
}
