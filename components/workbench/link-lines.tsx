"use client";

import { type RefObject, useRef } from "react";
import { isCutOff, useDrawnOver } from "@/components/workbench/sight";
import { domRangeOf } from "@/components/workbench/text-places";
import type { Span } from "@/lib/annotations/annotation";
import { placeOfMark } from "@/lib/spans/mark-order";
import { type Box, linkPath } from "@/lib/workbench/link-path";

type LinkLinesProps = {
  readonly pane: RefObject<HTMLElement | null>;
  /** The mark in hand. */
  readonly mark: Span;
  /** Index into the set of span colours. */
  readonly colour: number;
};

/** Lines from the mark in hand to what it is linked to, while both are in sight. */
export function LinkLines({ pane, mark, colour }: LinkLinesProps) {
  const svg = useRef<SVGSVGElement>(null);

  useDrawnOver(pane, () => {
    if (pane.current && svg.current) drawLines(svg.current, pane.current, mark);
  });

  return (
    <svg
      ref={svg}
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 z-10 size-full"
      style={{ color: `var(--span-${colour})` }}
    >
      {mark.links.map(({ id }) => (
        <g key={id} data-link={id} visibility="hidden">
          <path fill="none" stroke="currentColor" strokeWidth="1.6" />
          <circle r="3" fill="currentColor" />
        </g>
      ))}
    </svg>
  );
}

function drawLines(svg: SVGSVGElement, pane: HTMLElement, mark: Span): void {
  const frame = svg.getBoundingClientRect();
  const from = boxOf(domRangeOf(pane, placeOfMark(mark)), { pane, frame });
  for (const { id, range } of mark.links) {
    const line = svg.querySelector(`[data-link="${id}"]`);
    const to = from && boxOf(domRangeOf(pane, range), { pane, frame });
    line?.setAttribute("visibility", to ? "visible" : "hidden");
    if (!from || !to) continue;
    const { curve, x, y } = linkPath(from, to);
    line?.querySelector("path")?.setAttribute("d", curve);
    line?.querySelector("circle")?.setAttribute("transform", `translate(${x} ${y})`);
  }
}

type Frame = { readonly pane: HTMLElement; readonly frame: DOMRect };

/** The first line of a range, measured from the frame; null when it is out of sight. */
function boxOf(range: Range | null, { pane, frame }: Frame): Box | null {
  const rects = [...(range?.getClientRects() ?? [])].filter(({ width }) => width > 0);
  const [first] = rects;
  if (!first || isCutOff(first, range?.startContainer.parentElement ?? null, pane)) return null;
  // Text of both directions has several boxes on one line.
  const line = rects.filter(({ top, bottom }) => top < first.bottom && bottom > first.top);
  const { left, top } = frame;
  const column = (range?.startContainer.parentElement?.closest(".paragraph") ?? pane).getBoundingClientRect();
  return {
    left: Math.min(...line.map((rect) => rect.left)) - left,
    right: Math.max(...line.map((rect) => rect.right)) - left,
    top: first.top - top,
    bottom: first.bottom - top,
    column: { left: column.left - left, right: column.right - left },
  };
}
