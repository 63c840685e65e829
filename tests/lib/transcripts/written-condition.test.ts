import { describe, expect, it } from "vitest";
import { readCondition } from "@/lib/transcripts/written-condition";

describe("a written condition on metadata", () => {
  it("is read by what it asks for", () => {
    expect(readCondition({ path: " subject ", op: "has", value: "left over" })).toEqual({
      condition: { path: "subject", op: "has" },
    });
    expect(readCondition({ path: "question.subject", op: "is", value: "" })).toEqual({
      condition: { path: "question.subject", op: "is", value: "" },
    });
    expect(readCondition({ path: "scores[0]", op: "below", value: " -0.5 " })).toEqual({
      condition: { path: "scores[0]", op: "below", value: -0.5 },
    });
  });

  it("says which field makes no sense", () => {
    expect(readCondition({ path: "", op: "has", value: "" })).toEqual({ wrong: "path" });
    expect(readCondition({ path: "a[", op: "is", value: "x" })).toEqual({ wrong: "path" });
    expect(readCondition({ path: "a[]", op: "is", value: "x" })).toEqual({ wrong: "path" });
    expect(readCondition({ path: "score", op: "above", value: "" })).toEqual({ wrong: "value" });
    expect(readCondition({ path: "score", op: "above", value: "many" })).toEqual({ wrong: "value" });
    expect(readCondition({ path: "score", op: "above", value: "Infinity" })).toEqual({ wrong: "value" });
  });
});
