import { domRangeOf } from "@/components/workbench/text-places";
import type { Place } from "@/lib/spans/place";

const gap = 6;

/**
 * Puts a box below a place in the text, or above it where there is no room, or over it where there is none either: in
 * sight in any case, and within the text's own width.
 */
export function putBeside(box: HTMLElement, pane: HTMLElement, place: Place): void {
  const origin = box.offsetParent?.getBoundingClientRect();
  const rects = domRangeOf(pane, place)?.getClientRects();
  const last = rects?.[rects.length - 1];
  const first = rects?.[0];
  if (!origin || !first || !last) return;
  const sight = sightOf(pane);
  const lowest = sight.bottom - gap - box.offsetHeight;
  const below = last.bottom + gap;
  const beside = below <= lowest ? below : Math.min(first.top - gap - box.offsetHeight, lowest);
  const top = Math.max(sight.top + gap, beside);
  const left = Math.min(last.left, origin.right - box.offsetWidth - gap);
  box.style.top = `${top - origin.top}px`;
  box.style.left = `${Math.max(gap, left - origin.left)}px`;
}

/** What is seen of the text: within the pane where that scrolls, on a narrow screen all of the window. */
function sightOf(pane: HTMLElement): { readonly top: number; readonly bottom: number } {
  if (getComputedStyle(pane).overflowY === "visible") return { top: 0, bottom: window.innerHeight };
  const { top, bottom } = pane.getBoundingClientRect();
  return { top: Math.max(0, top), bottom: Math.min(window.innerHeight, bottom) };
}
