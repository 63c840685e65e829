import { describe, expect, it } from "vitest";
import { findCue, partsWithin, scopeOf, type WorkbenchPart } from "@/lib/workbench/part";
import { buildWorkbench, coalParts } from "@/tests/lib/workbench/build-session";

const part = (role: WorkbenchPart["role"], text: string, kind: WorkbenchPart["kind"] = "text"): WorkbenchPart => ({
  turn: 0,
  role,
  kind,
  text,
});

describe("the scope of a part", () => {
  it("is what was asked, said or done", () => {
    expect(coalParts.map(scopeOf)).toEqual(["prompt", "prompt", "reasoning", "action", "action", "action"]);
    expect(scopeOf(part("assistant", "", "redacted_reasoning"))).toBe("reasoning");
  });

  it("leaves out parts without text", () => {
    const parts = [part("assistant", " \n"), part("assistant", "a"), part("user", "b")];
    expect(partsWithin(parts, ["action", "prompt"])).toEqual([1, 2]);
  });
});

describe("the cue", () => {
  it("is found in the prompt before a tool's result, and never in what the model wrote", () => {
    const parts = [part("assistant", "HINT"), part("tool", "a HINT", "tool_result"), part("user", "the HINT")];
    expect(findCue(parts, "HINT")).toEqual({ part: 2, start: 4, end: 8 });
    expect(findCue(parts.slice(0, 2), "HINT")).toEqual({ part: 1, start: 2, end: 6 });
    expect(findCue(parts.slice(0, 1), "HINT")).toBeNull();
  });

  it("may be there without standing word for word in the prompt", () => {
    expect(buildWorkbench(coalParts, "another cue")).toMatchObject({ hasCue: true, cuePlace: null });
    expect(buildWorkbench(coalParts, null)).toMatchObject({ hasCue: false, cuePlace: null });
  });
});
