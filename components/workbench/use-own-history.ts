"use client";

import { useEffect, useMemo, useState } from "react";
import { fetchOperations, type SavedOperations } from "@/components/workbench/own-history-door";
import type { FailureReason, Journal } from "@/lib/annotations/journal";
import { type OwnStep, ownHistory } from "@/lib/annotations/own-history";

export type OwnHistory = {
  /** The latest first; null until they are there. */
  readonly steps: readonly OwnStep[] | null;
  readonly isWhole: boolean;
  /** Why they did not come; null when they did or may yet. */
  readonly failure: FailureReason | null;
  readonly retry: () => void;
};

/** What the rater did to the annotation, from the server and from the journal; it goes on as the journal does. */
export function useOwnHistory(url: string, journal: Journal): OwnHistory {
  const [saved, setSaved] = useState<SavedOperations | null>(null);
  const [failure, setFailure] = useState<FailureReason | null>(null);
  const last = saved?.operations.at(-1)?.revision ?? 0;
  const isBehind = saved === null || last < journal.baseRevision;

  useEffect(() => {
    if (!isBehind || failure) return;
    let isCurrent = true;
    void fetchOperations(url, last).then((found) => {
      if (!isCurrent) return;
      if (found.kind === "failed") setFailure(found.reason);
      else setSaved((before) => ({ ...found, operations: [...(before?.operations ?? []), ...found.operations] }));
    });
    return () => {
      isCurrent = false;
    };
  }, [url, isBehind, last, failure]);

  const steps = useMemo(() => (saved ? ownHistory({ ...saved, journal }) : null), [saved, journal]);
  return { steps, isWhole: saved?.isWhole ?? true, failure, retry: () => setFailure(null) };
}
