"use client";

import { type RefObject, useCallback, useEffect, useRef } from "react";
import { useDesk } from "@/components/workbench/desk";
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
};

const preview = "moved-edge";

/** Drags an edge of a mark by mouse, pen or finger; Alt cuts words, Esc lets it go back to where it was. */
export function useEdgeDrag(pane: RefObject<HTMLElement | null>): (held: DraggedEdge) => void {
  const { context, act } = useDesk();
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);

  return useCallback(
    ({ spanId, rangeIndex, range, edge }: DraggedEdge) => {
      stop.current();
      const text = textOf(context, range.part);
      const listening = new AbortController();
      let moved: OffsetRange | null = null;
      stop.current = () => {
        listening.abort();
        globalThis.CSS?.highlights?.delete(preview);
      };
      const move = (event: PointerEvent) => {
        const point = placeOfPoint(event);
        if (point?.part !== range.part || !pane.current) return;
        moved = withEdgeAt(text, range, { edge, offset: point.offset, isExact: event.altKey });
        const drawn = moved && domRangeOf(pane.current, { part: range.part, ...moved });
        if (drawn && typeof Highlight !== "undefined") CSS.highlights.set(preview, new Highlight(drawn));
      };
      const letGo = () => {
        stop.current();
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
