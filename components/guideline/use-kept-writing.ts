"use client";

import { useCallback, useMemo, useState } from "react";
import { type KeptWriting, keptWritingKey, parseKeptWriting } from "@/lib/guideline/kept-writing";

type Keeping = {
  /** What was kept before; null when nothing was. */
  readonly read: () => KeptWriting | null;
  readonly keep: (writing: Omit<KeptWriting, "at">) => void;
  readonly forget: () => void;
  /** False once the browser has refused to keep something. */
  readonly isKeeping: boolean;
};

/** Keeps the unsaved guideline of a project in the browser. */
export function useKeptWriting(project: string): Keeping {
  const key = keptWritingKey(project);
  const [isKeeping, setKeeping] = useState(true);
  const attempt = useCallback((act: () => void) => {
    try {
      act();
      setKeeping(true);
    } catch {
      // A browser in which nothing can be kept, or no more: it is said beside the text.
      setKeeping(false);
    }
  }, []);
  const read = useCallback(() => {
    try {
      return parseKeptWriting(localStorage.getItem(key));
    } catch {
      return null;
    }
  }, [key]);
  const keep = useCallback(
    (writing: Omit<KeptWriting, "at">) =>
      attempt(() => localStorage.setItem(key, JSON.stringify({ ...writing, at: new Date() }))),
    [key, attempt],
  );
  const forget = useCallback(() => attempt(() => localStorage.removeItem(key)), [key, attempt]);
  return useMemo(() => ({ read, keep, forget, isKeeping }), [read, keep, forget, isKeeping]);
}
