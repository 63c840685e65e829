import { digits, type KeyBinding } from "@/lib/workbench/key-binding";
import { type KeyPress, scriptOf } from "@/lib/workbench/match-key";

/** What browsers keep for themselves, or what everyone expects of it; K opens the command palette. */
const takenWithMod = /^[acfhklnpqrstvwx]$/;
/** Enter, Esc, Tab and the space press, leave and go on everywhere. */
const freeNames = /^(F([1-9]|1[0-2])|Backspace|Delete|Insert|Home|End|PageUp|PageDown)$/;

/** A key press as a key that a command can have; null when it cannot, and for a modifier alone. */
export function bindingOf(press: KeyPress): KeyBinding | null {
  const isMod = press.platform === "mac" ? press.meta : press.ctrl;
  const isForeign = press.platform === "mac" ? press.ctrl : press.meta;
  if (press.alt || press.altGraph || isForeign) return null;
  const digit = digits.find((each) => press.code === `Digit${each}`);
  if (digit) return isMod ? null : { by: "digit", digit, isShifted: press.shift };
  if (press.key.length > 2 || /^F\d/.test(press.key)) return namedBinding(press, isMod);
  const letter = letterOf(press);
  if (letter)
    return isMod && takenWithMod.test(letter) ? null : { by: "letter", letter, isShifted: press.shift, isMod };
  const isSign = [...press.key].length === 1 && /[^\s\p{C}]/u.test(press.key);
  return isSign && !isMod ? { by: "sign", sign: press.key, code: press.code, isShifted: press.shift } : null;
}

function namedBinding({ key, shift }: KeyPress, isMod: boolean): KeyBinding | null {
  return freeNames.test(key) && !shift ? { by: "name", name: key, isMod } : null;
}

/** The Latin letter that the key gives, or has in its place where the layout has none. */
function letterOf({ key, code }: KeyPress): string | null {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return (scriptOf(key) === "other" && /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase()) || null;
}
