"use client";

import { useEffect } from "react";
import type { CommandId } from "@/lib/workbench/command";
import { commands } from "@/lib/workbench/commands";
import type { Platform } from "@/lib/workbench/key-binding";
import { matchKey } from "@/lib/workbench/match-key";

/** The browser's own search in the page is left its key. */
const keyCommands = commands.filter(({ id }) => id !== "openSearch");

type KeysOptions = {
  readonly platform: Platform;
  readonly isEnabled: (command: CommandId) => boolean;
  readonly run: (command: CommandId) => void;
};

/** Runs the commands of the workbench by their keys, wherever the focus is. */
export function useKeys({ platform, isEnabled, run }: KeysOptions): void {
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
        keyCommands,
      );
      if (command === null || !isEnabled(command)) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [platform, isEnabled, run]);
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
