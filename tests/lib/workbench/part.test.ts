import { describe, expect, it } from "vitest";
import { partsWithin, scopeOf, type WorkbenchPart } from "@/lib/workbench/part";
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
  it("may be there without standing word for word in the prompt", () => {
    expect(buildWorkbench(coalParts, "another cue")).toMatchObject({ hasCue: true, cuePlace: null });
    expect(buildWorkbench(coalParts, null)).toMatchObject({ hasCue: false, cuePlace: null });
  });
});
