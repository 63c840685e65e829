"use client";

import { type RefObject, useCallback, useEffect, useRef } from "react";
import { useDesk } from "@/components/workbench/desk";
import { nextOwner } from "@/components/workbench/owner-at";
import { domRangeOf, placeOfPoint } from "@/components/workbench/text-places";
import type { TextRange } from "@/lib/annotations/annotation";
import type { OffsetRange } from "@/lib/spans/offset-range";
import { textOf } from "@/lib/workbench/context";
import { type Edge, withEdgeAt } from "@/lib/workbench/edge";

export type DraggedEdge = {
  readonly spanId: string;
  readonly rangeIndex: number;
  readonly range: TextRange;
  readonly edge: Edge;
  /** Where it was taken hold of. */
  readonly from: Pick<PointerEvent, "clientX" | "clientY">;
  /** Holds the handles. */
  readonly layer: HTMLElement;
};

/** Less than this is a click, which points at the text under the handle. */
const leastPx = 3;

const preview = "moved-edge";

/** Drags an edge of a mark by mouse, pen or finger; Alt cuts words, Esc lets it go back to where it was. */
export function useEdgeDrag(pane: RefObject<HTMLElement | null>): (held: DraggedEdge) => void {
  const { context, act } = useDesk();
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);

  return useCallback(
    ({ spanId, rangeIndex, range, edge, from, layer }: DraggedEdge) => {
      stop.current();
      const text = textOf(context, range.part);
      const listening = new AbortController();
      let moved: OffsetRange | null = null;
      let isDragged = false;
      // The handles themselves would be what is pointed at.
      layer.toggleAttribute("data-dragging", true);
      stop.current = () => {
        listening.abort();
        layer.removeAttribute("data-dragging");
        globalThis.CSS?.highlights?.delete(preview);
      };
      const move = (event: PointerEvent) => {
        isDragged ||= Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > leastPx;
        if (!isDragged) return;
        const point = placeOfPoint(event);
        if (point?.part !== range.part || !pane.current) return;
        moved = withEdgeAt(text, range, { edge, offset: point.offset, isExact: event.altKey });
        const drawn = moved && domRangeOf(pane.current, { part: range.part, ...moved });
        if (drawn && typeof Highlight !== "undefined") CSS.highlights.set(preview, new Highlight(drawn));
      };
      const letGo = () => {
        const point = isDragged ? null : placeOfPoint(from);
        const target = point && document.elementFromPoint(from.clientX, from.clientY);
        stop.current();
        if (point) act({ kind: "pointAt", ...point, spanId: nextOwner(target, spanId) });
        const isMoved = moved !== null && (moved.start !== range.start || moved.end !== range.end);
        if (moved && isMoved) act({ kind: "moveEdge", spanId, rangeIndex, range: moved, isExact: true });
      };
      const cancel = (event: KeyboardEvent) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        stop.current();
      };
      const { signal } = listening;
      window.addEventListener("pointermove", move, { signal });
      window.addEventListener("pointerup", letGo, { signal });
      window.addEventListener("pointercancel", () => stop.current(), { signal });
      window.addEventListener("keydown", cancel, { signal, capture: true });
    },
    [pane, context, act],
  );
}
