import { domRangeOf } from "@/components/workbench/text-places";
import type { Place } from "@/lib/spans/place";

const gap = 6;

/** Puts a box below a place in the text, or above it where there is no room; within the text's own width. */
export function putBeside(box: HTMLElement, pane: HTMLElement, place: Place): void {
  const origin = box.offsetParent?.getBoundingClientRect();
  const rects = domRangeOf(pane, place)?.getClientRects();
  const last = rects?.[rects.length - 1];
  const first = rects?.[0];
  if (!origin || !first || !last) return;
  const fitsBelow = last.bottom + gap + box.offsetHeight < pane.getBoundingClientRect().bottom;
  const top = fitsBelow ? last.bottom + gap : Math.max(origin.top, first.top - gap - box.offsetHeight);
  const left = Math.min(last.left, origin.right - box.offsetWidth - gap);
  box.style.top = `${top - origin.top}px`;
  box.style.left = `${Math.max(gap, left - origin.left)}px`;
}
