"use client";

import { useEffect } from "react";
import { useDesk } from "@/components/workbench/desk";
import { placeOfSelection } from "@/components/workbench/text-places";

/** How long a selection by finger rests before it is taken for made. */
const restMs = 400;

/**
 * Takes what is selected by finger or pen: by a long press and the system's own handles, which end with no event of the
 * mouse.
 */
export function useTouchSelection(): void {
  const { act } = useDesk();
  useEffect(() => {
    let isTouch = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const notePointer = ({ pointerType }: PointerEvent) => {
      isTouch = pointerType === "touch" || pointerType === "pen";
    };
    const take = () => {
      const selection = window.getSelection();
      const place = selection && placeOfSelection(selection);
      if (place) act({ kind: "selectText", place, isExact: false });
    };
    const onSelection = () => {
      clearTimeout(timer);
      if (isTouch) timer = setTimeout(take, restMs);
    };
    window.addEventListener("pointerdown", notePointer, { capture: true });
    document.addEventListener("selectionchange", onSelection);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pointerdown", notePointer, { capture: true });
      document.removeEventListener("selectionchange", onSelection);
    };
  }, [act]);
}
