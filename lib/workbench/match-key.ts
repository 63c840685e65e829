import type { Command, CommandId } from "@/lib/workbench/command";
import type { KeyBinding, Platform } from "@/lib/workbench/key-binding";

/** A key press and where it happened. */
export type KeyPress = {
  /** `KeyboardEvent.code`: the key's place. */
  readonly code: string;
  /** `KeyboardEvent.key`: what the key gives. */
  readonly key: string;
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** `event.getModifierState("AltGraph")`. */
  readonly altGraph: boolean;
  /** `KeyboardEvent.repeat`: the key is held down. */
  readonly isRepeat: boolean;
  /** The focus is where one types. */
  readonly isEditable: boolean;
  /** The focus is on a button, a link or another control that Enter works by itself. */
  readonly isOnControl: boolean;
  readonly isDialogOpen: boolean;
  /** The letter typed last was of another script than the Latin one: of some keys that alone says what they are. */
  readonly isOtherScript: boolean;
  readonly platform: Platform;
};

/**
 * The command that a key press is for; null when for none. Never while typing, over a dialog, or with Alt or AltGr,
 * which type characters. What a key gives goes before where it is.
 */
export function matchKey(press: KeyPress, commands: readonly Command[]): CommandId | null {
  if (press.isEditable || press.isDialogOpen || press.alt || press.altGraph) return null;
  const isForeignModifier = press.platform === "mac" ? press.ctrl : press.meta;
  if (isForeignModifier) return null;
  const find = (matches: (binding: KeyBinding, press: KeyPress) => boolean) =>
    commands.find(({ keys }) => keys.some((binding) => matches(binding, press)));
  const command = find(isGiven) ?? find(isInPlace);
  return command && (command.isRepeatable || !press.isRepeat) ? command.id : null;
}

const isMod = ({ platform, ctrl, meta }: KeyPress) => (platform === "mac" ? meta : ctrl);

/** The key gives what the binding asks for. A digit is asked for by its place, so that every layout has it. */
function isGiven(binding: KeyBinding, press: KeyPress): boolean {
  switch (binding.by) {
    case "digit":
      return !isMod(press) && press.code === `Digit${binding.digit}` && press.shift === binding.isShifted;
    case "letter":
      return hasModifiers(binding, press) && press.key.toLowerCase() === binding.letter;
    case "sign":
      return !isMod(press) && !press.code.startsWith("Digit") && press.key === binding.sign;
    case "name":
      return press.key === binding.name && !press.shift && isMod(press) === binding.isMod && !isTaken(press);
  }
}

/** The key is where a US keyboard has what the binding asks for, and gives nothing that a letter is asked for by. */
function isInPlace(binding: KeyBinding, press: KeyPress): boolean {
  if (press.key.length > 2) return false;
  switch (binding.by) {
    case "letter":
      return (
        hasModifiers(binding, press) && isOfOtherScript(press) && press.code === `Key${binding.letter.toUpperCase()}`
      );
    case "sign":
      return (
        !isMod(press) && !/[a-z]/i.test(press.key) && press.code === binding.code && press.shift === binding.isShifted
      );
    default:
      return false;
  }
}

function hasModifiers(binding: Extract<KeyBinding, { by: "letter" }>, press: KeyPress): boolean {
  return press.shift === binding.isShifted && isMod(press) === binding.isMod;
}

function isTaken(press: KeyPress): boolean {
  return press.isOnControl && press.key === "Enter" && !isMod(press);
}

/**
 * True for a key of a layout without Latin letters, some of whose keys give signs where a US keyboard has letters: `w`
 * is an apostrophe on a Hebrew one, and a comma on one for Dvorak, which has its letter elsewhere.
 */
function isOfOtherScript(press: KeyPress): boolean {
  return scriptOf(press.key) === "other" || (press.isOtherScript && scriptOf(press.key) === null);
}

/** The script of the letter that a key gives; null when it gives none. */
export function scriptOf(key: string): "latin" | "other" | null {
  if (key.length > 2 || !/^\p{L}/u.test(key)) return null;
  return /^\p{Script=Latin}/u.test(key) ? "latin" : "other";
}
