import { describe, expect, it } from "vitest";
import { freshIds, Rater } from "@/tests/lib/workbench/build-session";

const described = () => {
  const rater = new Rater().press("j Digit8");
  const spanId = rater.inHand?.id ?? "";
  const fields = { severity: "major", note: "From nowhere.", confidence: 3 } as const;
  return rater.does({ kind: "describeMark", spanId, fields, ids: freshIds() });
};

describe("copying a mark", () => {
  it("says the same of other text, but not where it is nor what it is linked to", () => {
    const rater = described().press("l Enter c j C");
    expect(rater.marks).toEqual(["unexplained_leap: It is 7,545 cal/g.", "unexplained_leap: That is nearest to D."]);
    expect(rater.inHand).toMatchObject({ severity: "major", note: "From nowhere.", confidence: 3, links: [] });
    expect(rater.annotation.spans[0]?.links).toHaveLength(1);
    expect(rater.press("u").marks).toHaveLength(1);
  });

  it("keeps the copy when the mark is deleted, and for as many places as wanted", () => {
    const rater = described().press("c Backspace j C j C");
    expect(rater.marks).toHaveLength(2);
    expect(rater.annotation.spans.map(({ note }) => note)).toEqual(["From nowhere.", "From nowhere."]);
  });

  it("says the same of a mark of that type that is there already", () => {
    const rater = described().press("c j Digit8 C");
    expect(rater.marks).toHaveLength(2);
    expect(rater.inHand?.note).toBe("From nowhere.");
  });

  it("does nothing before a mark is copied", () => {
    expect(new Rater().press("j C").marks).toEqual([]);
  });
});

describe("a note in passing", () => {
  it("is asked for at the mark in hand alone, and left with Esc", () => {
    expect(new Rater().press("t").screen.overlay).toBe("marks");
    const rater = described().press("t");
    expect(rater.screen.overlay).toBe("note");
    expect(rater.press("Escape").screen).toMatchObject({ overlay: "marks", markInHand: rater.inHand?.id });
    expect(rater.press("t u u").screen.overlay).toBe("marks");
  });
});

describe("folding the turn", () => {
  it("is asked for anew each time, where the cursor is", () => {
    const rater = new Rater().press("z");
    expect(rater.screen.fold).toEqual({ part: 2, asked: 1 });
    expect(rater.press("o z").screen.fold).toEqual({ part: 3, asked: 2 });
  });
});
