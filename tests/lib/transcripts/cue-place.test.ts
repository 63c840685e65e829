import { describe, expect, it } from "vitest";
import { cueRanges, findCue, findCues } from "@/lib/transcripts/cue-place";
import { buildParts, result, said, system, user } from "@/tests/lib/transcripts/build-part";

describe("the place of a cue", () => {
  it("is its first occurrence in what the model was given, in UTF-16 code units", () => {
    const parts = buildParts({ ...system, text: "Be brief." }, { ...user, text: "😀 hint: B … hint: B" }, said);
    expect(findCue(parts, "hint: B")).toEqual({ part: 1, start: 3, end: 10 });
  });

  it("may be in a tool result or a later message", () => {
    expect(findCue(buildParts(user, said, { ...result("a"), text: "key=C" }), "key=C")).toMatchObject({ part: 2 });
  });

  it("is in what was said to the model rather than in a tool result before it", () => {
    const parts = buildParts({ ...result("a"), text: "a key=C" }, { ...user, text: "the key=C" });
    expect(findCue(parts, "key=C")).toEqual({ part: 1, start: 4, end: 9 });
  });

  it("is never what the model says itself", () => {
    expect(findCue(buildParts(user, { ...said, text: "key=C" }), "key=C")).toBeNull();
  });

  it("is unknown when no message holds it word for word", () => {
    expect(findCue(buildParts({ ...user, text: "Key = C" }), "key=C")).toBeNull();
    expect(findCue([], "key=C")).toBeNull();
    expect(findCue(buildParts(user), "")).toBeNull();
  });
});

describe("the places of a cue", () => {
  it("are all its occurrences in what the model was given, tools' answers too, in the order of the text", () => {
    const parts = buildParts(
      { ...system, text: "Key=C" },
      { ...user, text: "key=C, and key=C" },
      { ...said, text: "key=C" },
      { ...result("a"), text: "is key=C" },
    );
    expect(findCues(parts, "key=C")).toEqual([
      { part: 1, start: 0, end: 5 },
      { part: 1, start: 11, end: 16 },
      { part: 3, start: 3, end: 8 },
    ]);
    expect(findCues(parts, "")).toEqual([]);
  });

  it("do not overlap, and are painted each under a key of its own", () => {
    const places = findCues(buildParts({ ...user, text: "ahahaha" }), "aha");
    expect(places.map(({ start }) => start)).toEqual([0, 4]);
    expect(new Set(cueRanges(places).map(({ key }) => key)).size).toBe(2);
  });
});
