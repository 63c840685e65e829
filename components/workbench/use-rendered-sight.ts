"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";
import type { LayOut } from "@/components/transcripts/paint";
import { domRangeOf } from "@/components/workbench/text-places";
import type { Place } from "@/lib/spans/place";

type Rendered = { readonly cursor: Place; readonly layOut: LayOut | null };

/** Keeps the place that the cursor is on in sight when the text around it is laid out otherwise. */
export function useRenderedSight(pane: RefObject<HTMLElement | null>, { cursor, layOut }: Rendered): void {
  const last = useRef(layOut);
  useLayoutEffect(() => {
    if (last.current === layOut) return;
    last.current = layOut;
    const place = pane.current && domRangeOf(pane.current, cursor)?.startContainer.parentElement;
    place?.scrollIntoView({ block: "center" });
  }, [pane, cursor, layOut]);
}
