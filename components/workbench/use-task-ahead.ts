"use client";

import { useCallback, useEffect, useRef } from "react";
import { fetchTaskAhead } from "@/components/workbench/task-door";
import type { GivenTask, OpenTask } from "@/lib/tasks/task";

/** Long enough after a task was opened that all that it needs itself has come. */
const quietMs = 2000;

type AheadOptions = {
  readonly project: string /** The open task; null while there is none. */;
  readonly after: string | null;
};

/**
 * Fetches what will most likely be the next task while this one is worked on, and keeps that one in memory. Gives what
 * was kept when it is exactly the task that the rater was given, else null; it is forgotten either way.
 */
export function useTaskAhead({ project, after }: AheadOptions): (given: GivenTask) => OpenTask | null {
  const ahead = useRef<OpenTask | null>(null);
  useEffect(() => {
    if (after === null) return;
    const leaving = new AbortController();
    const fetchSoon = async () => {
      const found = await fetchTaskAhead(project, { after, signal: leaving.signal });
      if (!leaving.signal.aborted) ahead.current = found;
    };
    const timer = setTimeout(() => whenIdle(() => void fetchSoon(), leaving.signal), quietMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
      ahead.current = null;
    };
  }, [project, after]);
  return useCallback(({ id, stamp }) => {
    const { current } = ahead;
    ahead.current = null;
    return current?.id === id && current.stamp === stamp ? current : null;
  }, []);
}

/** Safari knows no idle times. */
function whenIdle(run: () => void, signal: AbortSignal): void {
  const runUnlessLeft = () => {
    if (!signal.aborted) run();
  };
  if (typeof requestIdleCallback === "undefined") runUnlessLeft();
  else requestIdleCallback(runUnlessLeft, { timeout: quietMs });
}
