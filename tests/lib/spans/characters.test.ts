import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extendByCharacter, isRightToLeft } from "@/lib/spans/characters";
import { isGraphemeBoundary } from "@/lib/spans/graphemes";

const family = "👩‍👩‍👧‍👦";

describe("extending by a character", () => {
  const anchor = { start: 3, end: 5 };

  it("grows and shrinks at the end that was moved last", () => {
    expect(extendByCharacter("0123456789", { anchor, selection: anchor }, "forward")).toEqual({ start: 3, end: 6 });
    expect(extendByCharacter("0123456789", { anchor, selection: { start: 3, end: 6 } }, "backward")).toEqual(anchor);
    expect(extendByCharacter("0123456789", { anchor, selection: anchor }, "backward")).toEqual({ start: 2, end: 5 });
    expect(extendByCharacter("0123456789", { anchor, selection: { start: 2, end: 5 } }, "forward")).toEqual(anchor);
  });

  it("stays at the ends of the text", () => {
    const all = { start: 0, end: 3 };
    const inside = { start: 1, end: 2 };
    expect(extendByCharacter("abc", { anchor: inside, selection: { start: 1, end: 3 } }, "forward").end).toBe(3);
    expect(extendByCharacter("abc", { anchor: all, selection: all }, "backward")).toEqual(all);
  });

  it("takes a character of many code units in one step", () => {
    const text = `a${family}b`;
    const from = { start: 0, end: 1 };
    expect(extendByCharacter(text, { anchor: from, selection: from }, "forward").end).toBe(1 + family.length);
  });

  it("never cuts a character and never lets go of the anchor", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "e\u0301", family, "🇩🇪", "한", " ", "\n"), minLength: 1 });
    const steps = fc.array(fc.constantFrom("forward" as const, "backward" as const), { maxLength: 30 });
    fc.assert(
      fc.property(text, steps, (given, directions) => {
        let selection = { start: 0, end: 0 };
        const origin = selection;
        for (const direction of directions) {
          selection = extendByCharacter(given, { anchor: origin, selection }, direction);
          expect(selection.start <= origin.start && selection.end >= origin.end).toBe(true);
          expect([isGraphemeBoundary(given, selection.start), isGraphemeBoundary(given, selection.end)]).toEqual([
            true,
            true,
          ]);
        }
      }),
    );
  });
});

describe("the direction of a line", () => {
  it("is that of its first letter", () => {
    const text = "12 left\n(1) שלום and\n\nقال 4";
    expect(isRightToLeft(text, 0)).toBe(false);
    expect(isRightToLeft(text, text.indexOf("and"))).toBe(true);
    expect(isRightToLeft(text, text.indexOf("\n\n") + 1)).toBe(false);
    expect(isRightToLeft(text, text.length)).toBe(true);
    expect(isRightToLeft("", 0)).toBe(false);
  });
});
