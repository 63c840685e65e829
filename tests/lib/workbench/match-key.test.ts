import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CommandId } from "@/lib/workbench/command";
import { commands, commandsWithin } from "@/lib/workbench/commands";
import { type KeyPress, matchKey } from "@/lib/workbench/match-key";
import { buildPress } from "@/tests/lib/workbench/build-press";

const commandFor = (press: Partial<KeyPress>) => matchKey(buildPress(press), commandsWithin(commands, null));

describe("matching a key", () => {
  it("takes letters by what the key gives, whatever its place", () => {
    expect(commandFor({})).toBe("nextSentence");
    expect(commandFor({ code: "KeyC", key: "j" })).toBe("nextSentence");
    expect(commandFor({ code: "KeyJ", key: "d" })).toBeNull();
    expect(commandFor({ key: "N", code: "KeyN", shift: true })).toBe("previousMark");
    expect(commandFor({ key: "N", code: "KeyN", shift: false })).toBe("nextMark");
  });

  it("takes letters by their place where the layout has no Latin ones", () => {
    expect(commandFor({ code: "KeyJ", key: "о" })).toBe("nextSentence");
    expect(commandFor({ code: "KeyN", key: "Т", shift: true })).toBe("previousMark");
    expect(commandFor({ code: "KeyB", key: "لا" })).toBe("previousWord");
    expect(commandFor({ code: "KeyZ", key: "я", ctrl: true })).toBe("undo");
  });

  it("takes digits by their place, with Shift for the verdict, on every layout", () => {
    expect(commandFor({ code: "Digit1", key: "1" })).toBe("mark1");
    expect(commandFor({ code: "Digit1", key: "&" })).toBe("mark1");
    expect(commandFor({ code: "Digit1", key: "1", shift: true })).toBe("verdict1");
    expect(commandFor({ code: "Digit7", key: "/", shift: true })).toBe("verdict7");
    expect(commandFor({ code: "Digit0", key: "0" })).toBe("mark0");
    expect(commandFor({ code: "Numpad1", key: "1" })).toBeNull();
  });

  it("takes signs by what the key gives, and else by their place", () => {
    expect(commandFor({ code: "Slash", key: "/" })).toBe("openSearch");
    expect(commandFor({ code: "Slash", key: "?", shift: true })).toBe("openKeys");
    expect(commandFor({ code: "Minus", key: "?", shift: true })).toBe("openKeys");
    expect(commandFor({ code: "Slash", key: "?" })).toBe("openKeys");
    expect(commandFor({ code: "Slash", key: "-" })).toBe("openSearch");
    expect(commandFor({ code: "Slash", key: "w" })).toBe("nextWord");
    expect(commandFor({ code: "Slash", key: "؟", shift: true })).toBe("openKeys");
  });

  it("takes Ctrl, or Cmd on a Mac, and no other modifier", () => {
    expect(commandFor({ code: "Enter", key: "Enter", ctrl: true })).toBe("submit");
    expect(commandFor({ code: "Enter", key: "Enter", meta: true, platform: "mac" })).toBe("submit");
    expect(commandFor({ code: "Enter", key: "Enter", meta: true })).toBeNull();
    expect(commandFor({ code: "Enter", key: "Enter", ctrl: true, platform: "mac" })).toBeNull();
    expect(commandFor({ code: "KeyZ", key: "Z", ctrl: true, shift: true })).toBe("redo");
    expect(commandFor({ code: "KeyZ", key: "z", meta: true, shift: true, platform: "mac" })).toBe("redo");
    expect(commandFor({ ctrl: true })).toBeNull();
    expect(commandFor({ code: "Digit1", key: "1", ctrl: true })).toBeNull();
    expect(commandFor({ code: "Slash", key: "/", ctrl: true })).toBeNull();
  });

  it("leaves Enter to a button that has the focus, but not Ctrl+Enter", () => {
    expect(commandFor({ code: "Enter", key: "Enter" })).toBe("confirm");
    expect(commandFor({ code: "Enter", key: "Enter", isOnControl: true })).toBeNull();
    expect(commandFor({ code: "Enter", key: "Enter", isOnControl: true, ctrl: true })).toBe("submit");
    expect(commandFor({ isOnControl: true })).toBe("nextSentence");
  });

  it("repeats movement while a key is held, and nothing that makes or ends something", () => {
    expect(commandFor({ isRepeat: true })).toBe("nextSentence");
    expect(commandFor({ code: "Digit1", key: "1", isRepeat: true })).toBeNull();
    expect(commandFor({ code: "Enter", key: "Enter", ctrl: true, isRepeat: true })).toBeNull();
    expect(commandFor({ code: "Backspace", key: "Backspace", isRepeat: true })).toBeNull();
  });

  it("acts on nothing while typing, over a dialog, with Alt or with AltGr", () => {
    const press = fc.record({
      code: fc.constantFrom("KeyJ", "Digit1", "Slash", "Enter", "Escape", "Backspace"),
      key: fc.constantFrom("j", "1", "/", "?", "Enter", "Escape", "Backspace", "Z"),
      ctrl: fc.boolean(),
      meta: fc.boolean(),
      shift: fc.boolean(),
      platform: fc.constantFrom("mac" as const, "other" as const),
    });
    const bar = fc.constantFrom("isEditable" as const, "isDialogOpen" as const, "alt" as const, "altGraph" as const);
    fc.assert(
      fc.property(press, bar, (given, barred) => {
        expect(commandFor({ ...given, [barred]: true })).toBeNull();
      }),
    );
  });

  it("takes no dead, composing or unnamed key", () => {
    for (const key of ["Dead", "Process", "Unidentified", "Compose"])
      expect(commandFor({ code: "KeyJ", key })).toBeNull();
  });
});

/** What the keys of a US keyboard's places give: alone and with Shift. */
type Layout = Readonly<Record<string, readonly [plain: string, shifted: string]>>;

/**
 * The keys on which layouts differ from that of the US, by their place.
 * @see https://learn.microsoft.com/en-us/globalization/windows-keyboard-layouts
 */
const layouts: Readonly<Record<string, Layout>> = {
  US: { KeyJ: ["j", "J"], KeyZ: ["z", "Z"], KeyW: ["w", "W"], Digit1: ["1", "!"], Slash: ["/", "?"] },
  "German QWERTZ": {
    KeyJ: ["j", "J"],
    KeyY: ["z", "Z"],
    KeyZ: ["y", "Y"],
    KeyW: ["w", "W"],
    Digit1: ["1", "!"],
    Digit7: ["7", "/"],
    Slash: ["-", "_"],
    Minus: ["ß", "?"],
  },
  "French AZERTY": {
    KeyJ: ["j", "J"],
    KeyW: ["z", "Z"],
    KeyZ: ["w", "W"],
    KeyM: [",", "?"],
    Digit1: ["&", "1"],
    Period: [":", "/"],
    Slash: ["!", "§"],
  },
  Dvorak: {
    KeyC: ["j", "J"],
    KeyJ: ["h", "H"],
    Slash: ["z", "Z"],
    Comma: ["w", "W"],
    KeyW: [",", "<"],
    Digit1: ["1", "!"],
    BracketLeft: ["/", "?"],
  },
  Bépo: { KeyP: ["j", "J"], KeyW: ["é", "É"], BracketLeft: ["z", "Z"], BracketRight: ["w", "W"], Digit1: ['"', "1"] },
  Czech: {
    KeyJ: ["j", "J"],
    KeyY: ["z", "Z"],
    KeyZ: ["y", "Y"],
    KeyW: ["w", "W"],
    Digit1: ["+", "1"],
    Comma: [",", "?"],
  },
  Russian: { KeyJ: ["о", "О"], KeyZ: ["я", "Я"], KeyW: ["ц", "Ц"], Digit1: ["1", "!"], Slash: [".", ","] },
  Greek: { KeyJ: ["ξ", "Ξ"], KeyZ: ["ζ", "Ζ"], KeyW: ["ς", "Σ"], Digit1: ["1", "!"], Slash: ["/", "?"] },
  Hebrew: { KeyJ: ["ח", "J"], KeyZ: ["ז", "Z"], KeyW: ["'", "W"], Digit1: ["1", "!"], Slash: [".", "?"] },
  Persian: { KeyJ: ["ت", "»"], KeyZ: ["ظ", "ك"], KeyW: ["ص", "ٌ"], Digit1: ["۱", "!"], Slash: ["/", "؟"] },
};

describe("a keyboard's layout", () => {
  /** Which places, with Shift or without, reach a command on a layout. */
  function placesOf(name: string, command: CommandId): string[] {
    const isOtherScript = ["Russian", "Greek", "Hebrew", "Persian"].includes(name);
    return Object.entries(layouts[name] ?? {}).flatMap(([code, keys]) =>
      keys.flatMap((key, shift) =>
        commandFor({ code, key, shift: shift === 1, isOtherScript }) === command
          ? [`${shift ? "Shift+" : ""}${code}`]
          : [],
      ),
    );
  }

  it.each([
    ["US", "KeyJ", "KeyW", "KeyZ", "Slash", "Shift+Slash"],
    ["German QWERTZ", "KeyJ", "KeyW", "KeyY", "Slash", "Shift+Minus"],
    ["French AZERTY", "KeyJ", "KeyZ", "KeyW", "Shift+Period", "Shift+KeyM"],
    ["Dvorak", "KeyC", "Comma", "Slash", "BracketLeft", "Shift+BracketLeft"],
    ["Russian", "KeyJ", "KeyW", "KeyZ", "Slash", "Shift+Slash"],
    ["Greek", "KeyJ", "KeyW", "KeyZ", "Slash", "Shift+Slash"],
    ["Hebrew", "KeyJ", "KeyW", "KeyZ", "Slash", "Shift+Slash"],
    ["Persian", "KeyJ", "KeyW", "KeyZ", "Slash", "Shift+Slash"],
  ])("%s has its own key for each command", (name, ...places) => {
    const [sentence, word, fold, search, keys] = places;
    expect(placesOf(name, "nextSentence")).toEqual([sentence]);
    expect(placesOf(name, "nextWord")).toEqual([word]);
    expect(placesOf(name, "foldTurn")).toEqual([fold]);
    expect(placesOf(name, "openSearch")).toContain(search);
    expect(placesOf(name, "openKeys")).toContain(keys);
  });

  it.each(Object.keys(layouts))("%s marks by the first digit key and gives the verdict with Shift", (name) => {
    expect(placesOf(name, "mark1")).toEqual(["Digit1"]);
    expect(placesOf(name, "verdict1")).toEqual(["Shift+Digit1"]);
  });

  it("takes no letter with an accent, and no sign, for the letter that is elsewhere", () => {
    expect(placesOf("Bépo", "nextWord")).toEqual(["BracketRight"]);
    expect(placesOf("Dvorak", "nextWord")).toEqual(["Comma"]);
    expect(placesOf("Czech", "foldTurn")).toEqual(["KeyY"]);
  });

  it("takes nothing that Option gives on a Mac", () => {
    const option = [
      { code: "KeyJ", key: "∆" },
      { code: "Digit1", key: "¡" },
      { code: "KeyL", key: "@" },
      { code: "Digit7", key: "|" },
    ];
    for (const press of option) expect(commandFor({ ...press, alt: true, platform: "mac" })).toBeNull();
  });
});
