"use client";

import { useEffect, useMemo, useState } from "react";
import { fetchOperations, type SavedOperations } from "@/components/workbench/own-history-door";
import type { Journal } from "@/lib/annotations/journal";
import type { RevisedAnnotation } from "@/lib/annotations/journal-answer";
import type { Versions } from "@/lib/annotations/merge";
import { annotationAt } from "@/lib/annotations/own-history";
import { replay } from "@/lib/annotations/replay";

/**
 * The two versions that are in conflict, and what was there before both. A journal that an earlier visit left does not
 * know that: the server's operations tell. Null until they are there; without them two versions are all there is.
 */
export function useVersions(journal: Journal, conflict: RevisedAnnotation, historyUrl: string): Versions | null {
  const { acknowledged, annotation, baseRevision, pending } = journal;
  const [saved, setSaved] = useState<SavedOperations | "unknown" | null>(null);
  const isAsked = acknowledged === null && saved === null;

  useEffect(() => {
    if (!isAsked) return;
    let isCurrent = true;
    void fetchOperations(historyUrl, 0).then((found) => {
      if (isCurrent) setSaved(found.kind === "found" ? found : "unknown");
    });
    return () => {
      isCurrent = false;
    };
  }, [isAsked, historyUrl]);

  return useMemo(() => {
    const newer = conflict.annotation;
    if (acknowledged) return { base: acknowledged, newer, mine: annotation };
    if (saved === null) return null;
    const base = saved === "unknown" ? null : annotationAt(saved, baseRevision);
    return { base, newer, mine: base ? replay(base, pending).annotation : annotation };
  }, [acknowledged, annotation, baseRevision, pending, saved, conflict]);
}
