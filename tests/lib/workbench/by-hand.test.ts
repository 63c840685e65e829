import { describe, expect, it } from "vitest";
import { buildId } from "@/tests/lib/annotations/build-annotation";
import { freshIds, Rater } from "@/tests/lib/workbench/build-session";

describe("marking by hand", () => {
  it("snaps a selection to whole words and offers the palette without taking the keys", () => {
    const rater = new Rater().selects(2, "eating val");
    expect(rater.reads).toBe("heating value");
    expect(rater.screen.mode).toMatchObject({ kind: "palette", isFocused: false });
    expect(rater.press("Digit8").marks).toEqual(["unexplained_leap: heating value"]);
  });

  it("takes the letters alone when they are wanted exactly", () => {
    expect(new Rater().selects(2, "eating val", true).reads).toBe("eating val");
  });

  it("does nothing with a selection of spaces", () => {
    const rater = new Rater();
    const before = rater.screen;
    expect(rater.selects(2, "\n\n").screen).toEqual(before);
  });

  it("takes the sentence and the mark that are pointed at", () => {
    const rater = new Rater().press("j Digit1");
    const spanId = rater.inHand?.id ?? "";
    rater.does({ kind: "pointAt", part: 3, offset: 2, spanId: null });
    expect(rater.reads).toBe("FINAL ANSWER: C.");
    expect(rater.inHand).toBeNull();
    rater.does({ kind: "pointAt", part: 2, offset: 30, spanId });
    expect(rater.inHand?.id).toBe(spanId);
    rater.does({ kind: "pointAt", part: 3, offset: 2, spanId: null }).does({ kind: "takeMark", spanId });
    expect(rater.reads).toBe("It is 7,545 cal/g.");
  });

  it("links to what is selected or pointed at while linking", () => {
    const rater = new Rater().press("j Digit4 l").selects(4, "option");
    expect(rater.screen.mode.kind).toBe("link");
    expect(rater.press("Enter").inHand?.links.map(({ range }) => range.quote)).toEqual(["option"]);
    rater.press("l").does({ kind: "pointAt", part: 5, offset: 0, spanId: null }).press("Enter");
    expect(rater.inHand?.links.map(({ range }) => range.quote)).toEqual(["option", "recorded"]);
  });

  it("adds what is selected by hand to the mark in hand", () => {
    const rater = new Rater().press("Digit8").selects(2, "nearest to D").press("a");
    expect(rater.marks).toEqual(["unexplained_leap: We need the heating value. … nearest to D"]);
    expect(rater.screen.mode.kind).toBe("read");
  });

  it("moves an edge, and joins ranges that then touch", () => {
    const rater = new Rater().press("Digit8");
    const spanId = rater.inHand?.id ?? "";
    const move = (rangeIndex: number, end: number) =>
      rater.does({ kind: "moveEdge", spanId, rangeIndex, range: { start: 0, end }, isExact: false, ids: freshIds() });
    expect(move(0, 5).marks).toEqual(["unexplained_leap: We need"]);
    rater.press("j a");
    expect(rater.inHand?.ranges).toHaveLength(2);
    expect(move(0, 29).marks).toEqual(["unexplained_leap: We need the heating value. It is 7,545 cal/g."]);
    expect(rater.press("u u").marks).toEqual(["unexplained_leap: We need"]);
  });

  it("says of a mark what the rater says", () => {
    const rater = new Rater().press("Digit8 j");
    const spanId = rater.inHand?.id ?? "";
    rater.does({
      kind: "describeMark",
      spanId,
      fields: { loadBearing: "yes", severity: "major", note: "why?" },
      ids: freshIds(),
    });
    expect(rater.inHand).toMatchObject({
      id: spanId,
      loadBearing: "yes",
      severity: "major",
      note: "why?",
      evidence: null,
    });
    rater.does({ kind: "describeMark", spanId: buildId(), fields: { note: "lost" }, ids: freshIds() });
    expect(rater.annotation.spans).toHaveLength(1);
  });

  it("answers, notes, and tells why an answer is refused", () => {
    const rater = new Rater()
      .does({ kind: "setAnswer", element: "legibility", option: "4", ids: freshIds() })
      .does({ kind: "setNote", note: "n", ids: freshIds() });
    expect(rater.annotation).toMatchObject({ answers: { legibility: "4" }, note: "n" });
    rater.does({ kind: "setAnswer", element: "legibility", option: "9", ids: freshIds() });
    expect(rater.session.draft.refusal?.code).toBe("unknown_option");
  });

  it("only reads what is submitted", () => {
    const rater = new Rater().press("Shift+Digit1 Mod+Enter").selects(2, "heating");
    expect(rater.reads).toBe("heating");
    expect(rater.screen.mode.kind).toBe("read");
  });

  it("lets go of a mark that another's annotation does not have", () => {
    const rater = new Rater().press("Digit4 l");
    const { annotation } = new Rater();
    const answer = { kind: "conflict" as const, revision: 3, annotation, appliedIds: [buildId()] };
    rater.does({ kind: "journal", event: { kind: "answered", answer } });
    expect(rater.screen.mode.kind).toBe("link");
    const settled = rater.session.draft.journal.pending.map(({ id }) => id);
    const settlement = { revision: 3, operations: [], settled, dropped: settled };
    rater.does({ kind: "journal", event: { kind: "resolved", settlement } });
    expect(rater.screen).toMatchObject({ mode: { kind: "read" }, markInHand: null });
  });
});
