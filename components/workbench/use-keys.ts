"use client";

import { useLayoutEffect } from "react";
import { pressOf } from "@/components/workbench/key-press";
import { keysNow } from "@/components/workbench/key-store";
import { isAwaited } from "@/components/workbench/later-parts";
import { typeAhead, typedAhead } from "@/components/workbench/typed-ahead";
import type { CommandId } from "@/lib/workbench/command";
import { commandsWithin, keyPlaceOf } from "@/lib/workbench/commands";
import type { Platform } from "@/lib/workbench/key-binding";
import { matchKey } from "@/lib/workbench/match-key";
import type { Overlay, Screen } from "@/lib/workbench/screen";

type KeysOptions = {
  readonly platform: Platform;
  /** What the keys do now. */
  readonly screen: () => Pick<Screen, "mode" | "overlay">;
  readonly isEnabled: (command: CommandId) => boolean;
  readonly run: (command: CommandId) => void;
};

/** Dialogs and fields, whose script may still be on its way: what is typed is meant for them. */
const asking: ReadonlySet<Overlay> = new Set(["keys", "skip", "history", "turn"]);

/** Runs the commands of the workbench by their keys, wherever the focus is. */
export function useKeys({ platform, screen, isEnabled, run }: KeysOptions): void {
  // What can be seen can be worked on: a key pressed before the browser comes to its leisure must not be lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { overlay } = screen();
      if (event.defaultPrevented || event.isComposing) return;
      if (isAwaited(overlay)) {
        // Who does not want to wait for the field goes back.
        if (event.key !== "Escape" && !isEditable(event.target)) return typeAhead(event);
      } else if (asking.has(overlay)) return;
      typedAhead.length = 0;
      const command = matchKey(
        {
          ...pressOf(event, platform),
          isEditable: isEditable(event.target),
          isOnControl: isOnControl(event.target),
          isDialogOpen: document.querySelector('[role="dialog"][data-state="open"], [role="menu"]') !== null,
        },
        commandsWithin(keysNow().commands, keyPlaceOf(screen())),
      );
      if (command === null || !isEnabled(command)) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [platform, screen, isEnabled, run]);
}

function isEditable(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return target.closest("textarea, select, input:not([type=radio], [type=checkbox])") !== null;
}

/** Enter presses what has the focus. */
function isOnControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("button, a[href], summary") !== null;
}
