"use client";

import { useSyncExternalStore } from "react";
import { keep, useKept } from "@/components/ui/browser-memory";

const name = "plumbline.facets";
const wide = "(min-width: 1280px)";

function subscribe(tell: () => void): () => void {
  const media = window.matchMedia(wide);
  media.addEventListener("change", tell);
  return () => media.removeEventListener("change", tell);
}

const choose = (isOpen: boolean) => void keep(name, isOpen ? "open" : "closed");

/**
 * Whether the panel of facets is open, as it was chosen in this browser; null on the server, which cannot know and
 * leaves it to the width of the window. Where nobody has chosen, it is open when there is room beside the table.
 */
export function usePanelChoice(): readonly [boolean | null, (isOpen: boolean) => void] {
  const kept = useKept(name);
  const isWide = useSyncExternalStore(
    subscribe,
    () => window.matchMedia(wide).matches,
    () => null,
  );
  return [kept === "open" || (kept === "closed" ? false : isWide), choose];
}
