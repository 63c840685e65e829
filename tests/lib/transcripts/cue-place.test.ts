import { describe, expect, it } from "vitest";
import { findCue } from "@/lib/transcripts/cue-place";
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
