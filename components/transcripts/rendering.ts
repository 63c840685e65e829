"use client";

import { useEffect, useState } from "react";
import type { LayOut } from "@/components/transcripts/paint";
import { keep, recall, useKept } from "@/components/ui/browser-memory";

const name = "plumbline.rendered";
const wanted = "yes";

let loaded: LayOut | null = null;

/** Shows Markdown for what it means, or as it is written, from now on in this browser. */
export function toggleRendering(): void {
  keep(name, recall(name) === wanted ? null : wanted);
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
  const isWanted = useKept(name) === wanted;
  const [layOut, setLayOut] = useState<LayOut | null>(() => loaded);
  useEffect(() => {
    if (!isWanted || layOut) return;
    // A script that does not come leaves the text as it is written; it is tried again when it is next wanted.
    load().then((come) => setLayOut(() => come), toggleRendering);
  }, [isWanted, layOut]);
  return { isWanted, layOut: isWanted ? layOut : null };
}
