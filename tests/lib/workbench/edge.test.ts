import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isGraphemeBoundary } from "@/lib/spans/graphemes";
import { withEdgeAt } from "@/lib/workbench/edge";
import { Rater } from "@/tests/lib/workbench/build-session";

const text = "So the answer is plainly forty-two.";
const range = { start: 7, end: 16 };
const moved = (edge: "start" | "end", offset: number, isExact = false) => {
  const at = withEdgeAt(text, range, { edge, offset, isExact });
  return at && text.slice(at.start, at.end);
};

describe("an edge that is dragged", () => {
  it("goes to the end of the word it is dragged into, and exactly there when asked", () => {
    expect(moved("end", 20)).toBe("answer is plainly");
    expect(moved("end", 20, true)).toBe("answer is pla");
    expect(moved("start", 4)).toBe("the answer is");
    expect(moved("start", 4, true)).toBe("he answer is");
  });

  it("leaves the spaces out that it is dragged over", () => {
    expect(moved("end", 17)).toBe("answer is");
    expect(moved("start", 2)).toBe("the answer is");
  });

  it("leaves the other edge where it is, within a word too, also when dragged past it", () => {
    const inWord = { start: 8, end: 16 };
    expect(withEdgeAt(text, inWord, { edge: "end", offset: 20, isExact: false })).toEqual({ start: 8, end: 24 });
    expect(moved("end", 4)).toBe("the ");
    expect(moved("start", 20)).toBe(" plainly");
  });

  it("goes nowhere when only spaces or nothing would be left", () => {
    expect(moved("end", 7)).toBeNull();
    expect(moved("start", 17)).toBeNull();
  });

  it("never cuts a character", () => {
    const character = fc.constantFrom("a", "e\u0301", "👩‍👧", "한", " ", "🇩🇪");
    fc.assert(
      fc.property(fc.array(character, { minLength: 1 }), fc.nat(), fc.boolean(), (characters, at, isExact) => {
        const given = characters.join("");
        const end = withEdgeAt(
          given,
          { start: 0, end: given.length },
          { edge: "end", offset: at % (given.length + 1), isExact },
        );
        if (end)
          expect([isGraphemeBoundary(given, end.start), isGraphemeBoundary(given, end.end)]).toEqual([true, true]);
      }),
    );
  });
});

describe("moving edges by keys", () => {
  const marked = () => new Rater().press("j Digit8");

  it("moves the end by words and characters, as one change that is undone at once", () => {
    const rater = marked();
    expect(rater.reads).toBe("It is 7,545 cal/g.");
    rater.press("m b");
    expect(rater.screen.mode).toMatchObject({ kind: "edge", edge: "end" });
    expect(rater.marks).toEqual(["unexplained_leap: It is 7,545 cal/g."]);
    rater.press("b ArrowLeft ArrowLeft ArrowRight Enter");
    expect(rater.marks).toEqual(["unexplained_leap: It is 7,545 ca"]);
    expect(rater.screen.mode.kind).toBe("read");
    expect(rater.press("u").marks).toEqual(["unexplained_leap: It is 7,545 cal/g."]);
  });

  it("moves the beginning when asked again, and back to the end after that", () => {
    expect(marked().press("m m w Enter").marks).toEqual(["unexplained_leap: is 7,545 cal/g."]);
    expect(marked().press("m m m").screen.mode).toMatchObject({ kind: "edge", edge: "end", rangeIndex: 0 });
  });

  it("goes through the ranges of a mark in pieces", () => {
    const rater = marked().selects(2, "plausible").press("a").press("m m m");
    expect(rater.screen.mode).toMatchObject({ kind: "edge", rangeIndex: 0, edge: "end" });
    rater.press("w Enter");
    expect(rater.marks).toEqual(["unexplained_leap: It is 7,545 cal/g.\n\nThat … plausible"]);
  });

  it("lets go with Esc, and nothing has changed", () => {
    const rater = marked().press("m b b Escape");
    expect(rater.screen.mode.kind).toBe("read");
    expect(rater.reads).toBe("It is 7,545 cal/g.");
    expect(rater.marks).toEqual(["unexplained_leap: It is 7,545 cal/g."]);
  });

  it("lets go when the mark is gone", () => {
    const rater = marked().press("m u");
    expect(rater.marks).toEqual([]);
    expect(rater.screen.mode.kind).toBe("read");
  });

  it("selects by characters to the side that the key points to, in lines of either direction", () => {
    const rater = marked().selects(2, "plausible").press("Escape v ArrowLeft");
    expect(rater.reads).toBe(" plausible");
  });
});
