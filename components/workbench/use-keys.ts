"use client";

import { useEffect } from "react";
import type { CommandId } from "@/lib/workbench/command";
import { commands, commandsWithin } from "@/lib/workbench/commands";
import type { Platform } from "@/lib/workbench/key-binding";
import { matchKey } from "@/lib/workbench/match-key";
import type { Overlay } from "@/lib/workbench/screen";

type KeysOptions = {
  readonly platform: Platform;
  /** What lies over the panel now. */
  readonly overlay: () => Overlay;
  readonly isEnabled: (command: CommandId) => boolean;
  readonly run: (command: CommandId) => void;
};

/** Runs the commands of the workbench by their keys, wherever the focus is. */
export function useKeys({ platform, overlay, isEnabled, run }: KeysOptions): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const command = matchKey(
        {
          code: event.code,
          key: event.key,
          ctrl: event.ctrlKey,
          meta: event.metaKey,
          alt: event.altKey,
          shift: event.shiftKey,
          altGraph: event.getModifierState("AltGraph"),
          isRepeat: event.repeat,
          isEditable: isEditable(event.target),
          isOnControl: isOnControl(event.target),
          isDialogOpen: document.querySelector('[role="dialog"][data-state="open"], [role="menu"]') !== null,
          platform,
        },
        commandsWithin(commands, overlay()),
      );
      if (command === null || !isEnabled(command)) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [platform, overlay, isEnabled, run]);
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
