"use client";

import { useEffect, useRef, useState } from "react";
import type { ChangeOptions } from "@/components/transcripts/use-transcript-query";

/** Long enough for a word to be typed on, short enough not to be waited for. */
const pauseMs = 400;

type SearchDraft = {
  readonly draft: string;
  readonly type: (text: string) => void;
  /** Searches at once. */
  readonly commit: (text: string) => void;
  /** The focus leaves the box. */
  readonly leave: () => void;
};

/**
 * What stands in the search box, which runs ahead of what is searched for: that follows when typing pauses. One visit
 * to the box is one step in the browser's history, however often typing paused.
 *
 * @param searched What is searched for now; whoever changes it otherwise (back, say) changes the box too.
 */
export function useSearchDraft(
  searched: string | null,
  onSearch: (q: string | null, options: ChangeOptions) => void,
): SearchDraft {
  const [state, setState] = useState({ draft: searched ?? "", asked: searched, seen: searched });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isInVisit = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (state.seen !== searched) {
    const draft = searched === state.asked ? state.draft : (searched ?? "");
    setState({ draft, asked: searched, seen: searched });
  }

  const commit = (text: string) => {
    clearTimeout(timer.current);
    const asked = text.trim() === "" ? null : text.trim();
    setState((now) => ({ ...now, draft: text, asked }));
    if (asked === searched) return;
    onSearch(asked, { history: isInVisit.current ? "replace" : "push" });
    isInVisit.current = true;
  };
  const type = (text: string) => {
    setState((now) => ({ ...now, draft: text }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => commit(text), pauseMs);
  };
  const leave = () => {
    isInVisit.current = false;
  };
  return { draft: state.draft, type, commit, leave };
}
