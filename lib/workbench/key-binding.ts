/** The digits as they stand on the keyboard. */
export const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"] as const;
export type Digit = (typeof digits)[number];

/** How a command is reached by key. */
export type KeyBinding =
  /** A digit key by its place, whatever the layout prints on it. */
  | { readonly by: "digit"; readonly digit: Digit; readonly isShifted: boolean }
  /** A letter that the key gives; by its place on layouts that have no Latin letters. `isMod`: with Ctrl, or Cmd on a Mac. */
  | { readonly by: "letter"; readonly letter: string; readonly isShifted: boolean; readonly isMod: boolean }
  /** A sign that the key gives, with Shift or without; else the key in its place on a US keyboard. */
  | { readonly by: "sign"; readonly sign: string; readonly code: string; readonly isShifted: boolean }
  /** A key with a name, as `KeyboardEvent.key` has it. */
  | { readonly by: "name"; readonly name: string; readonly isMod: boolean };

export type Platform = "mac" | "other";

export function digitKey(digit: Digit): KeyBinding {
  return { by: "digit", digit, isShifted: false };
}

export function shiftDigitKey(digit: Digit): KeyBinding {
  return { by: "digit", digit, isShifted: true };
}

/** The key of a letter: with Shift when the letter is written large. */
export function letterKey(letter: string): KeyBinding {
  return { by: "letter", letter: letter.toLowerCase(), isShifted: letter !== letter.toLowerCase(), isMod: false };
}

/** The key of a letter with Ctrl, or Cmd on a Mac: with Shift too when the letter is written large. */
export function modLetterKey(letter: string): KeyBinding {
  return { by: "letter", letter: letter.toLowerCase(), isShifted: letter !== letter.toLowerCase(), isMod: true };
}

export function signKey(sign: string, code: string, isShifted: boolean): KeyBinding {
  return { by: "sign", sign, code, isShifted };
}

export function namedKey(name: string): KeyBinding {
  return { by: "name", name, isMod: false };
}

export function modNamedKey(name: string): KeyBinding {
  return { by: "name", name, isMod: true };
}

/** What is printed on the keys to press, the modifiers first: `["⌘", "Enter"]`, `["Shift", "1"]`, `["j"]`. */
export function keyCaps(binding: KeyBinding, platform: Platform): string[] {
  const mod = platform === "mac" ? "⌘" : "Ctrl";
  switch (binding.by) {
    case "digit":
      return binding.isShifted ? ["Shift", binding.digit] : [binding.digit];
    case "sign":
      return [binding.sign];
    case "name":
      return binding.isMod ? [mod, binding.name] : [binding.name];
    case "letter": {
      const letter = binding.isMod ? binding.letter.toUpperCase() : binding.letter;
      return [...(binding.isMod ? [mod] : []), ...(binding.isShifted ? ["Shift"] : []), letter];
    }
  }
}

/** The keys as `aria-keyshortcuts` names them, separated by spaces; undefined when there are none. */
export function ariaKeys(keys: readonly KeyBinding[], platform: Platform): string | undefined {
  const mod = platform === "mac" ? "Meta" : "Control";
  const said = keys.map((binding) => {
    const caps = keyCaps(binding, platform).map((cap) => (cap === "Ctrl" || cap === "⌘" ? mod : cap));
    return caps.join("+");
  });
  return said.join(" ") || undefined;
}
