"use client";

import { useEffect, useState } from "react";
import { problemOf } from "@/components/transcripts/changes/event-door";
import { type PairPreview, pairPreviewSchema } from "@/lib/pairs/pair-preview";
import { paths } from "@/lib/paths";
import type { TranscriptChoice } from "@/lib/transcripts/transcript-change";

/** Typing goes on for so long that it has paused. */
const pauseMs = 300;

/** What a rule would make: being tried, told, or refused in words. */
export type PreviewState =
  | { readonly kind: "waiting" }
  | { readonly kind: "told"; readonly preview: PairPreview }
  | { readonly kind: "refused"; readonly words: string };

type Asked = { readonly project: string; readonly choice: TranscriptChoice };

/** What a rule would make of the transcripts that are chosen, asked of the server whenever typing pauses. */
export function usePairPreview({ project, choice }: Asked, template: string): PreviewState {
  const [state, setState] = useState<PreviewState>({ kind: "waiting" });
  const url = paths.api.previewPairRule(project);
  const body = JSON.stringify({ choice, template });
  useEffect(() => {
    const controller = new AbortController();
    setState({ kind: "waiting" });
    const timer = setTimeout(async () => {
      const next = await readPreview(url, body, controller.signal);
      if (!controller.signal.aborted) setState(next);
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [url, body]);
  return state;
}

async function readPreview(url: string, body: string, signal: AbortSignal): Promise<PreviewState> {
  try {
    const headers = { "content-type": "application/json" };
    const response = await fetch(url, { method: "POST", body, headers, signal });
    if (!response.ok) return { kind: "refused", words: await problemOf(response) };
    return { kind: "told", preview: pairPreviewSchema.parse(await response.json()) };
  } catch {
    // Cut off: the next letter asks again.
    return { kind: "waiting" };
  }
}
