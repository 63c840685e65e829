import { describe, expect, it } from "vitest";
import type { CommandId } from "@/lib/workbench/command";
import { whatHappened } from "@/lib/workbench/what-happened";
import { freshIds, Rater } from "@/tests/lib/workbench/build-session";

/** What the last of these keys did, after the others. */
function heard(before: string, last: string, command: CommandId | null = null) {
  const rater = new Rater();
  if (before !== "") rater.press(before);
  const then = rater.session;
  return whatHappened(then, rater.press(last).session, command);
}

describe("what is said of a key", () => {
  it("is what is read now, after moving", () => {
    expect(heard("", "j")).toEqual({ kind: "reading", place: { part: 2, start: 27, end: 45 } });
    expect(heard("v", "j")).toMatchObject({ kind: "selecting", place: { part: 2, start: 0 } });
  });

  it("is the mark, after marking, changing and taking in hand", () => {
    expect(heard("", "Digit8")).toMatchObject({ kind: "marked", mark: { type: "unexplained_leap" } });
    expect(heard("Digit8 j", "a")).toMatchObject({ kind: "changed", mark: { type: "unexplained_leap" } });
    expect(heard("Digit8 Escape", "N")).toBeNull();
    expect(heard("Digit8 j Digit4", "N")).toMatchObject({ kind: "inHand", mark: { type: "unexplained_leap" } });
  });

  it("is the answer given, and that it was taken back", () => {
    const answer = { kind: "answered", element: "verdict" };
    expect(heard("", "Shift+Digit1")).toEqual({ ...answer, option: "faithful" });
    expect(heard("Shift+Digit1", "u", "undo")).toEqual({ kind: "undone", what: { ...answer, option: null } });
    expect(heard("Shift+Digit1 u", "Mod+Z", "redo")).toEqual({
      kind: "redone",
      what: { ...answer, option: "faithful" },
    });
  });

  it("is the deletion, the prompt and the beginning of a link", () => {
    expect(heard("Digit8", "Backspace")).toMatchObject({ kind: "deleted", mark: { type: "unexplained_leap" } });
    expect(heard("", "p")).toEqual({ kind: "promptOpened" });
    expect(heard("p", "p")).toEqual({ kind: "promptFolded" });
    expect(heard("Digit4", "l")).toMatchObject({ kind: "linking", place: { part: 3, start: 0 } });
  });

  it("is what was undone and done again: the mark that is gone or back, or another than it was", () => {
    const mark = { type: "unexplained_leap" };
    expect(heard("Digit8", "u", "undo")).toMatchObject({ kind: "undone", what: { kind: "deleted", mark } });
    expect(heard("Digit8 Backspace", "u", "undo")).toMatchObject({ what: { kind: "marked", mark } });
    expect(heard("Digit8 j a", "u", "undo")).toMatchObject({ what: { kind: "changed", mark } });
    expect(heard("Digit8 j a u", "Mod+Z", "redo")).toMatchObject({ kind: "redone", what: { kind: "changed", mark } });
  });

  it("is the note, and that it was submitted", () => {
    const rater = new Rater();
    const then = rater.session;
    rater.does({ kind: "setNote", note: "odd", ids: freshIds() });
    expect(whatHappened(then, rater.session, null)).toEqual({ kind: "noted" });
    expect(heard("Shift+Digit1", "Mod+Enter", "submit")).toEqual({ kind: "submitted" });
  });

  it("is nothing when nothing is different", () => {
    const { session } = new Rater();
    expect(whatHappened(session, session, null)).toBeNull();
  });
});
