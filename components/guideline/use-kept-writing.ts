"use client";

import { useCallback, useState } from "react";
import { keep, recall } from "@/components/ui/browser-memory";
import { type KeptWriting, keptWritingKey, parseKeptWriting } from "@/lib/guideline/kept-writing";

type Keeping = {
  /** What was kept before; null when nothing was. */
  readonly read: () => KeptWriting | null;
  readonly keep: (writing: Omit<KeptWriting, "at">) => void;
  readonly forget: () => void;
  /** False when what was written last will not outlive the page. */
  readonly isKeeping: boolean;
};

/** Keeps the unsaved guideline of a project in the browser. */
export function useKeptWriting(project: string): Keeping {
  const name = keptWritingKey(project);
  const [isKeeping, setKeeping] = useState(true);
  const read = useCallback(() => parseKeptWriting(recall(name)), [name]);
  return {
    read,
    keep: (writing) => setKeeping(keep(name, JSON.stringify({ ...writing, at: new Date() }))),
    forget: () => setKeeping(keep(name, null)),
    isKeeping,
  };
}
