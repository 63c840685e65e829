import type { KeyPress } from "@/lib/workbench/match-key";

/** A key press, of `j` on a US keyboard unless said otherwise. */
export function buildPress(press: Partial<KeyPress> = {}): KeyPress {
  return {
    code: "KeyJ",
    key: "j",
    ctrl: false,
    meta: false,
    alt: false,
    shift: false,
    altGraph: false,
    isRepeat: false,
    isEditable: false,
    isOnControl: false,
    isDialogOpen: false,
    isOtherScript: false,
    platform: "other",
    ...press,
  };
}
