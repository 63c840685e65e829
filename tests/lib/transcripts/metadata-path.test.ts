import { describe, expect, it } from "vitest";
import { metadataJsonPath, metadataKey } from "@/lib/transcripts/metadata-path";

describe("a condition on metadata as PostgreSQL's JSON path", () => {
  it("is strict and quotes its keys", () => {
    expect(metadataJsonPath({ path: "question.id", op: "has" })).toBe('strict $."question"."id"');
    expect(metadataJsonPath({ path: 'tags[2]["a \\"b\\""]', op: "has" })).toBe('strict $."tags"[2]."a \\"b\\""');
    expect(metadataKey({ path: 'a["b"]', op: "has" })).toBe("a");
  });

  it("compares with the text and with what JSON writes so", () => {
    const is = (value: string) => metadataJsonPath({ path: "a", op: "is", value });
    expect(is("physics")).toBe('strict $."a" ? (@ == "physics")');
    expect(is("5")).toBe('strict $."a" ? (@ == "5" || @ == 5)');
    expect(is("-0.5")).toBe('strict $."a" ? (@ == "-0.5" || @ == -0.5)');
    expect(is("true")).toBe('strict $."a" ? (@ == "true" || @ == true)');
    for (const value of ["05", "0x10", "1e999", "NaN", "", " 5", "1) || (true"]) {
      expect(is(value), value).toBe(`strict $."a" ? (@ == ${JSON.stringify(value)})`);
    }
    expect(is("half \ud800")).toBe('strict $."a" ? (@ == "half \ufffd")');
  });

  it("compares numbers", () => {
    expect(metadataJsonPath({ path: "a", op: "above", value: 1e-7 })).toBe('strict $."a" ? (@ > 1e-7)');
    expect(metadataJsonPath({ path: "a", op: "below", value: -2 })).toBe('strict $."a" ? (@ < -2)');
  });
});
