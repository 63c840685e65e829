"use client";

import { useEffect, useMemo, useRef } from "react";
import { type ActiveTime, countActiveTime, noteAttention, noteInput, startActiveTime } from "@/lib/tasks/active-time";

export type ActiveTimer = {
  /** Active time since the task was opened, up to now. */
  readonly activeMs: () => number;
  readonly unsentMs: () => number;
  readonly markSent: (ms: number) => void;
};

/** Seen, and the window in hand: of two beside each other only one counts. */
const hasAttention = () => !document.hidden && document.hasFocus();

const signsOfLife = ["keydown", "pointerdown", "pointermove", "wheel", "scroll", "touchmove"] as const;
const turnsOfAttention = ["focus", "blur"] as const;

/** Counts the time that the rater is at work on the open task. */
export function useActiveTime(): ActiveTimer {
  const time = useRef<ActiveTime | null>(null);
  const sentMs = useRef(0);

  useEffect(() => {
    time.current ??= startActiveTime(performance.now(), hasAttention());
    const step = (change: (now: ActiveTime) => ActiveTime) => {
      if (time.current) time.current = change(time.current);
    };
    const onInput = () => step((now) => noteInput(now, performance.now()));
    const onAttention = () => step((now) => noteAttention(now, performance.now(), hasAttention()));
    for (const sign of signsOfLife) window.addEventListener(sign, onInput, { passive: true, capture: true });
    document.addEventListener("visibilitychange", onAttention);
    for (const turn of turnsOfAttention) window.addEventListener(turn, onAttention);
    return () => {
      for (const sign of signsOfLife) window.removeEventListener(sign, onInput, { capture: true });
      document.removeEventListener("visibilitychange", onAttention);
      for (const turn of turnsOfAttention) window.removeEventListener(turn, onAttention);
    };
  }, []);

  return useMemo(() => {
    const activeMs = () => (time.current ? countActiveTime(time.current, performance.now()).activeMs : 0);
    return {
      activeMs,
      unsentMs: () => Math.max(0, Math.round(activeMs() - sentMs.current)),
      markSent: (ms) => {
        sentMs.current += ms;
      },
    };
  }, []);
}
