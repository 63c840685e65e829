import type { Platform } from "@/lib/workbench/key-binding";
import type { KeyPress } from "@/lib/workbench/match-key";

/** What a key event says, wherever it happened. */
export function pressOf(event: KeyboardEvent, platform: Platform): KeyPress {
  return {
    code: event.code,
    key: event.key,
    ctrl: event.ctrlKey,
    meta: event.metaKey,
    alt: event.altKey,
    shift: event.shiftKey,
    altGraph: event.getModifierState("AltGraph"),
    isRepeat: event.repeat,
    isEditable: false,
    isOnControl: false,
    isDialogOpen: false,
    platform,
  };
}
