"use client";

import { useCallback, useMemo } from "react";
import { z } from "zod";
import { keep, useKept } from "@/components/ui/browser-memory";

const choiceSchema = z.record(z.string(), z.boolean());
/** Column id → whether it is shown. A column that is not named is shown. */
export type ColumnChoice = z.infer<typeof choiceSchema>;

function parse(kept: string | null): ColumnChoice {
  try {
    return choiceSchema.parse(JSON.parse(kept ?? "{}"));
  } catch {
    return {};
  }
}

/** The columns chosen in this browser for one table. The server, which cannot know, shows all. */
export function useColumnChoice(table: string): readonly [ColumnChoice, (choice: ColumnChoice) => void] {
  const name = `plumbline.columns.${table}`;
  const kept = useKept(name);
  const choice = useMemo(() => parse(kept), [kept]);
  const choose = useCallback((next: ColumnChoice) => void keep(name, JSON.stringify(next)), [name]);
  return [choice, choose];
}
