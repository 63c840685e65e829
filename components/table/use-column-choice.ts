"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import { z } from "zod";

const choiceSchema = z.record(z.string(), z.boolean());
/** Column id → whether it is shown. A column that is not named is shown. */
export type ColumnChoice = z.infer<typeof choiceSchema>;

const listeners = new Set<() => void>();

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange);
  window.addEventListener("storage", onChange);
  return () => {
    listeners.delete(onChange);
    window.removeEventListener("storage", onChange);
  };
}

/** A browser may forbid storage altogether; the choice is then forgotten with the page. */
function read(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, choice: ColumnChoice): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(choice));
  } catch {
    return;
  }
  for (const onChange of listeners) onChange();
}

function parse(stored: string | null): ColumnChoice {
  try {
    return choiceSchema.parse(JSON.parse(stored ?? "{}"));
  } catch {
    return {};
  }
}

/** The columns chosen in this browser for one table. The server, which cannot know, shows all. */
export function useColumnChoice(table: string): readonly [ColumnChoice, (choice: ColumnChoice) => void] {
  const key = `plumbline.columns.${table}`;
  const stored = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  const choice = useMemo(() => parse(stored), [stored]);
  const choose = useCallback((next: ColumnChoice) => write(key, next), [key]);
  return [choice, choose];
}
