"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";
import type { LastDeed } from "@/components/workbench/use-desk-work";

type PromptScroll = { readonly isPromptOpen: boolean; readonly lastDeed: RefObject<LastDeed> };

/** Goes up to the prompt when it is opened by its command, and back to where one was when it is folded again. */
export function usePromptScroll(pane: RefObject<HTMLElement | null>, { isPromptOpen, lastDeed }: PromptScroll): void {
  const cameFrom = useRef<number | null>(null);
  useLayoutEffect(() => {
    const { deed } = lastDeed.current;
    const isAsked = deed?.kind === "command" && deed.command === "togglePrompt";
    if (!pane.current || !isAsked) return;
    const { scrollTop } = pane.current;
    pane.current.scrollTop = isPromptOpen ? 0 : (cameFrom.current ?? scrollTop);
    cameFrom.current = isPromptOpen ? scrollTop : null;
  }, [pane, isPromptOpen, lastDeed]);
}
