"use client";

import { useEffect } from "react";
import { revealEvent } from "@/components/transcripts/fold";
import { domRangeOf, windowAt } from "@/components/workbench/text-places";
import { parseHitHash } from "@/lib/search/hit-place";
import type { Place } from "@/lib/spans/place";

const highlight = "found-text";
/** Where in the window a hit is brought, from the top, as a share of its height. */
const height = 0.3;

/** Brings the place that the address ends with into sight and marks it, so that a hit of a search is found at once. */
export function HitScroll() {
  useEffect(() => {
    show();
    window.addEventListener("hashchange", show);
    return () => {
      window.removeEventListener("hashchange", show);
      globalThis.CSS?.highlights?.delete(highlight);
    };
  }, []);
  return null;
}

function show(): void {
  const place = parseHitHash(window.location.hash);
  const folded = place && windowAt(document, place);
  folded?.dispatchEvent(new CustomEvent(revealEvent, { bubbles: true }));
  if (folded) requestAnimationFrame(() => find(place));
  else if (place) find(place);
}

function find(place: Place): void {
  const range = domRangeOf(document, place);
  const element = range?.startContainer.parentElement;
  if (!range || !element) return;
  if (typeof Highlight !== "undefined") CSS.highlights.set(highlight, new Highlight(range));
  element.dispatchEvent(new CustomEvent(revealEvent, { bubbles: true }));
  // Folds open with the next frame, and a long text is laid out only when it comes near.
  requestAnimationFrame(() => {
    element.scrollIntoView({ block: "center" });
    requestAnimationFrame(() => window.scrollBy(0, range.getBoundingClientRect().top - height * window.innerHeight));
  });
}
