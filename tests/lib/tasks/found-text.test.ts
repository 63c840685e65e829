import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findText } from "@/lib/tasks/found-text";

describe("the text around a word", () => {
  it("is of the first source that has one of the words, around the first of them", () => {
    const sources = [
      { in: "note", text: "nothing of that kind" },
      { in: "mark", text: "Who grew fennel?" },
      { in: "prompt", text: "fennel" },
    ] as const;
    expect(findText(sources, ["fennel", "grew"])).toEqual({ in: "mark", text: "Who grew fennel?" });
    expect(findText(sources, ["sage"])).toBeNull();
    expect(findText(sources, [])).toBeNull();
  });

  it("is cut where there is more, with every gap as one space", () => {
    const text = `${"a".repeat(50)} Fennel\n\n${"b".repeat(200)}`;
    expect(findText([{ in: "prompt", text }], ["fennel"])).toEqual({
      in: "prompt",
      text: `…${"a".repeat(39)} Fennel ${"b".repeat(112)}…`,
    });
  });

  it("cuts no character in two", () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.nat({ max: 60 }), (before, after) => {
        const text = `${"👩‍👩‍👧 ".repeat(before)}fennel${" 👩‍👩‍👧".repeat(after)}`;
        const { text: piece = "" } = findText([{ in: "note", text }], ["fennel"]) ?? {};
        expect(piece.replaceAll("👩‍👩‍👧", "").replace(/[… ]/gu, "")).toBe("fennel");
      }),
    );
  });
});
