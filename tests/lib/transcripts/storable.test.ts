import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unstorableIn } from "@/lib/transcripts/storable";
import type { Json } from "@/lib/transcripts/transcript";

describe("what cannot be stored", () => {
  it("is half a surrogate pair, found with its path and offset", () => {
    expect(unstorableIn({ a: [{ b: "😀 ok \ud83d" }] }, "")).toEqual({
      path: "a[0].b",
      reason: "Holds half a surrogate pair at offset 6: it is not Unicode text",
    });
  });

  it("is NUL, found below the path of the value itself", () => {
    expect(unstorableIn(["x", "a\0"], "result.content")).toEqual({
      path: "result.content[1]",
      reason: "Holds the character NUL (U+0000) at offset 1, which cannot be stored",
    });
  });

  it("is such a character in a key, and a key __proto__", () => {
    expect(unstorableIn({ a: { "k\0": 1 } }, "")?.path).toBe("a");
    const polluted: Json = JSON.parse('{"a":{"__proto__":{"b":1}}}');
    expect(unstorableIn(polluted, "")).toEqual({ path: "a", reason: "Holds a key __proto__, which is not accepted" });
  });

  it("is nothing in well-formed text, emoji and all", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "grapheme" }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!text.includes("\\u0000") && !text.includes("__proto__"));
        expect(unstorableIn(JSON.parse(text), "")).toBeNull();
      }),
    );
  });
});
