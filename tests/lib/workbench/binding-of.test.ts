import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bindingOf } from "@/lib/workbench/binding-of";
import { findCommand } from "@/lib/workbench/commands";
import { matchKey } from "@/lib/workbench/match-key";
import { buildPress } from "@/tests/lib/workbench/build-press";

const bound = (press: Parameters<typeof buildPress>[0]) => bindingOf(buildPress(press));

describe("the key of a press", () => {
  it("is a letter by what the key gives, or by its place where the layout has none", () => {
    expect(bound({ code: "KeyQ", key: "a" })).toEqual({ by: "letter", letter: "a", isShifted: false, isMod: false });
    expect(bound({ code: "KeyQ", key: "Й", shift: true })).toEqual({
      by: "letter",
      letter: "q",
      isShifted: true,
      isMod: false,
    });
    expect(bound({ key: "j", ctrl: true })).toEqual({ by: "letter", letter: "j", isShifted: false, isMod: true });
  });

  it("is a digit by its place, and a sign by what it gives", () => {
    expect(bound({ code: "Digit1", key: "&" })).toEqual({ by: "digit", digit: "1", isShifted: false });
    expect(bound({ code: "Backslash", key: "#" })).toEqual({
      by: "sign",
      sign: "#",
      code: "Backslash",
      isShifted: false,
    });
  });

  it("is a key with a name only where that name does nothing else", () => {
    expect(bound({ code: "F7", key: "F7" })).toEqual({ by: "name", name: "F7", isMod: false });
    for (const key of ["Enter", "Escape", "Tab", "ArrowDown", "Dead", "Process"])
      expect(bound({ code: key, key })).toBeNull();
    expect(bound({ code: "Space", key: " " })).toBeNull();
  });

  it("is none of those that the browser keeps, or that type a character", () => {
    expect(bound({ key: "w", code: "KeyW", ctrl: true })).toBeNull();
    expect(bound({ altGraph: true })).toBeNull();
    expect(bound({ alt: true })).toBeNull();
    expect(bound({ meta: true })).toBeNull();
    expect(bound({ ctrl: true, platform: "mac" })).toBeNull();
  });

  it("runs the command that it is given to, whatever was pressed", () => {
    const press = fc.record({
      code: fc.constantFrom("KeyJ", "KeyÄ", "Digit4", "Slash", "F2", "Minus"),
      key: fc.constantFrom("j", "J", "о", "/", "?", "ß", "F2", "4", "$"),
      shift: fc.boolean(),
      ctrl: fc.boolean(),
    });
    fc.assert(
      fc.property(press, (given) => {
        const pressed = buildPress(given);
        const binding = bindingOf(pressed);
        if (binding) expect(matchKey(pressed, [{ ...findCommand("skip"), keys: [binding] }])).toBe("skip");
      }),
    );
  });
});
