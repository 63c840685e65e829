import type { Platform } from "@/lib/workbench/key-binding";
import { type KeyPress, scriptOf } from "@/lib/workbench/match-key";

/** Of the letter typed last in this window: a keyboard keeps its layout from one key to the next. */
let lastScript: "latin" | "other" = "latin";

/** What a key event says, wherever it happened. */
export function pressOf(event: KeyboardEvent, platform: Platform): KeyPress {
  lastScript = scriptOf(event.key) ?? lastScript;
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
    isOtherScript: lastScript === "other",
    platform,
  };
}
