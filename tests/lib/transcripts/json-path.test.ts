import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPath, parsePath, type Step, valueAt } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("key" as const), key: fc.string({ minLength: 1, unit: "grapheme" }) }),
  fc.record({ kind: fc.constant("index" as const), index: fc.nat(1000) }),
  fc.constant({ kind: "each" as const }),
);

describe("a path", () => {
  it("goes by keys, indices, every element, and keys in quotes", () => {
    expect(parsePath('choices[0].message["a.b"][]')).toEqual({
      isAbsolute: false,
      steps: [
        { kind: "key", key: "choices" },
        { kind: "index", index: 0 },
        { kind: "key", key: "message" },
        { kind: "key", key: "a.b" },
        { kind: "each" },
      ],
    });
  });

  it("begins at the document with a dollar sign", () => {
    expect(parsePath("$.results[].question")).toEqual({
      isAbsolute: true,
      steps: [{ kind: "key", key: "results" }, { kind: "each" }, { kind: "key", key: "question" }],
    });
    expect(parsePath("$")).toEqual({ isAbsolute: true, steps: [] });
  });

  it("is none with a dot too many, an open bracket or quote, or a dollar sign elsewhere", () => {
    for (const text of ["a..b", ".a", "a.", "a[", "a[x]", 'a["b]', 'a["\\x"]', "$a", "a.$b", "a]"])
      expect(parsePath(text), text).toBeNull();
  });

  it("reads back as it was written", () => {
    fc.assert(
      fc.property(fc.array(steps), (written) => {
        expect(parsePath(formatPath(written))).toEqual({ isAbsolute: false, steps: written });
      }),
    );
  });

  it("finds own keys only, whatever they are called", () => {
    const find = (value: Json, text: string) => valueAt(value, parsePath(text)?.steps ?? []);
    expect(find({ a: [{ b: 1 }] }, "a[0].b")).toBe(1);
    expect(find({}, "__proto__")).toBeUndefined();
    expect(find({}, "constructor.name")).toBeUndefined();
    expect(find([], "length")).toBeUndefined();
    expect(find(JSON.parse('{"__proto__":{"a":1},"constructor":2}'), "__proto__.a")).toBe(1);
    expect(find(null, "a")).toBeUndefined();
  });
});
