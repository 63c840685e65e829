"use client";

import { useCallback } from "react";
import { useOfferedCommands } from "@/components/palette/offered-commands";
import { useDesk } from "@/components/workbench/desk";
import { keysNow } from "@/components/workbench/key-store";
import { useCommandWords } from "@/components/workbench/use-command-label";
import { keyCaps } from "@/lib/workbench/key-binding";

/** Offers all that can be done at this moment in the command palette, with the keys that each has now. */
export function useCommandOffer(): void {
  const { run, isEnabled, platform } = useDesk();
  const wordsOf = useCommandWords();
  const offer = useCallback(
    () =>
      keysNow().commands.flatMap(({ id, keys: [binding] }) => {
        const label = isEnabled(id) ? wordsOf(id) : null;
        const keys = binding ? keyCaps(binding, platform).join(" ") : "";
        return label === null ? [] : [{ id, label, keys, run: () => run(id) }];
      }),
    [run, isEnabled, platform, wordsOf],
  );
  useOfferedCommands(offer);
}
