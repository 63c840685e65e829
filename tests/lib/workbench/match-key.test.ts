import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commands } from "@/lib/workbench/commands";
import { type KeyPress, matchKey } from "@/lib/workbench/match-key";
import { buildPress } from "@/tests/lib/workbench/build-press";

const commandFor = (press: Partial<KeyPress>) => matchKey(buildPress(press), commands);

describe("matching a key", () => {
  it("takes letters by what the key gives, whatever its place", () => {
    expect(commandFor({})).toBe("nextSentence");
    expect(commandFor({ code: "KeyC", key: "j" })).toBe("nextSentence");
    expect(commandFor({ code: "KeyJ", key: "h" })).toBeNull();
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
    expect(commandFor({ code: "Slash", key: "q" })).toBeNull();
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
