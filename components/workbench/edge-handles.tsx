"use client";

import { type PointerEvent, type RefObject, useRef } from "react";
import { isCutOff, useDrawnOver } from "@/components/workbench/sight";
import { domRangeOf } from "@/components/workbench/text-places";
import { useEdgeDrag } from "@/components/workbench/use-edge-drag";
import type { Span, TextRange } from "@/lib/annotations/annotation";
import type { Edge } from "@/lib/workbench/edge";

type EdgeHandlesProps = {
  readonly pane: RefObject<HTMLElement | null>;
  /** The mark in hand. */
  readonly mark: Span;
  /** Index into the set of span colours. */
  readonly colour: number;
};

const edges: readonly Edge[] = ["start", "end"];
/** A mark of very many pieces is moved by its first ones, or by keys. */
const mostRanges = 12;

/** What the edges of the mark in hand are dragged by. By keyboard a command does the same, so they are hidden from it. */
export function EdgeHandles({ pane, mark, colour }: EdgeHandlesProps) {
  const layer = useRef<HTMLDivElement>(null);
  const drag = useEdgeDrag(pane);
  const ranges = mark.ranges.slice(0, mostRanges);
  useDrawnOver(pane, () => {
    if (!pane.current || !layer.current) return;
    for (const handle of layer.current.querySelectorAll<HTMLElement>("[data-edge]")) {
      const range = ranges[Number(handle.dataset.range)];
      if (range) putHandle(handle, range, pane.current);
    }
  });
  const take = (event: PointerEvent<HTMLElement>, rangeIndex: number, edge: Edge) => {
    const range = ranges[rangeIndex];
    if (event.button !== 0 || !range || !layer.current) return;
    event.preventDefault();
    event.stopPropagation();
    // The text under it is looked for by where the pointer is.
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      event.currentTarget.releasePointerCapture(event.pointerId);
    const from = { clientX: event.clientX, clientY: event.clientY };
    drag({ spanId: mark.id, rangeIndex, range, edge, from, layer: layer.current });
  };
  return (
    <div
      ref={layer}
      aria-hidden="true"
      data-testid="edges"
      className="pointer-events-none absolute inset-0 z-10 overflow-hidden"
      style={{ color: `var(--span-${colour})` }}
    >
      {ranges.map((range, index) =>
        edges.map((edge) => (
          <span
            key={`${range.part}-${range.start}-${range.end}-${edge}`}
            data-edge={edge}
            data-range={index}
            onPointerDown={(event) => take(event, index, edge)}
            className="edge-handle"
          />
        )),
      )}
    </div>
  );
}

/** At the side of its character where the range begins or ends, in the direction of its paragraph. */
function putHandle(handle: HTMLElement, { part, start, end }: TextRange, pane: HTMLElement): void {
  const isStart = handle.dataset.edge === "start";
  const range = domRangeOf(pane, isStart ? { part, start, end: start + 1 } : { part, start: end - 1, end });
  const rects = range?.getClientRects();
  const rect = isStart ? rects?.[0] : rects?.[rects.length - 1];
  const frame = handle.parentElement?.getBoundingClientRect();
  const place = range?.startContainer.parentElement ?? null;
  const isShown = rect && frame && rect.height > 0 && !isCutOff(rect, place, pane);
  handle.hidden = !isShown;
  if (!isShown || !place) return;
  const isRightToLeft = getComputedStyle(place).direction === "rtl";
  const x = isStart === isRightToLeft ? rect.right : rect.left;
  handle.style.translate = `${x - frame.left}px ${rect.top - frame.top}px`;
  handle.style.height = `${rect.height}px`;
}
