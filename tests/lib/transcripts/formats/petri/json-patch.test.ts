import { describe, expect, it } from "vitest";
import { applyPatch, ownCopy } from "@/lib/transcripts/formats/petri/json-patch";
import type { Json } from "@/lib/transcripts/transcript";

function patched(document: Json, ...patch: Json[]): Json {
  return applyPatch(ownCopy(document), patch);
}

/** The examples of RFC 6902, appendix A, by their numbers there; and of RFC 6901, section 5. */
describe("applyPatch", () => {
  it.each<readonly [string, Json, ...(readonly [Json[], Json])]>([
    ["A.1", { foo: "bar" }, [{ op: "add", path: "/baz", value: "qux" }], { baz: "qux", foo: "bar" }],
    ["A.2", { foo: ["bar", "baz"] }, [{ op: "add", path: "/foo/1", value: "qux" }], { foo: ["bar", "qux", "baz"] }],
    ["A.3", { baz: "qux", foo: "bar" }, [{ op: "remove", path: "/baz" }], { foo: "bar" }],
    ["A.4", { foo: ["bar", "qux", "baz"] }, [{ op: "remove", path: "/foo/1" }], { foo: ["bar", "baz"] }],
    ["A.5", { baz: "qux", foo: "bar" }, [{ op: "replace", path: "/baz", value: "boo" }], { baz: "boo", foo: "bar" }],
    [
      "A.6",
      { foo: { bar: "baz", waldo: "fred" }, qux: { corge: "grault" } },
      [{ op: "move", from: "/foo/waldo", path: "/qux/thud" }],
      { foo: { bar: "baz" }, qux: { corge: "grault", thud: "fred" } },
    ],
    [
      "A.7",
      { foo: ["all", "grass", "cows", "eat"] },
      [{ op: "move", from: "/foo/1", path: "/foo/3" }],
      { foo: ["all", "cows", "eat", "grass"] },
    ],
    [
      "A.8",
      { baz: "qux", foo: ["a", 2, "c"] },
      [
        { op: "test", path: "/baz", value: "qux" },
        { op: "test", path: "/foo/1", value: 2 },
      ],
      { baz: "qux", foo: ["a", 2, "c"] },
    ],
    [
      "A.10",
      { foo: "bar" },
      [{ op: "add", path: "/child", value: { grandchild: {} } }],
      { foo: "bar", child: { grandchild: {} } },
    ],
    ["A.11", { foo: "bar" }, [{ op: "add", path: "/baz", value: "qux", xyz: 123 }], { foo: "bar", baz: "qux" }],
    ["A.14", { "/": 9, "~1": 10 }, [{ op: "test", path: "/~01", value: 10 }], { "/": 9, "~1": 10 }],
    [
      "A.16",
      { foo: ["bar"] },
      [{ op: "add", path: "/foo/-", value: ["abc", "def"] }],
      { foo: ["bar", ["abc", "def"]] },
    ],
    [
      "copy",
      { a: { b: [1] } },
      [
        { op: "copy", from: "/a/b", path: "/c" },
        { op: "add", path: "/c/-", value: 2 },
      ],
      { a: { b: [1] }, c: [1, 2] },
    ],
    [
      "the whole",
      [1],
      [
        { op: "replace", path: "", value: [2] },
        { op: "test", path: "", value: [2] },
      ],
      [2],
    ],
    ["an empty key", { "": 1 }, [{ op: "replace", path: "/", value: 2 }], { "": 2 }],
    ["a key with a slash", { "a/b": 1 }, [{ op: "remove", path: "/a~1b" }], {}],
    [
      "null",
      { a: null },
      [
        { op: "test", path: "/a", value: null },
        { op: "remove", path: "/a" },
      ],
      {},
    ],
  ])("does what %s says", (_name, document, ...[patch, result]) => {
    expect(patched(document, ...patch)).toEqual(result);
  });

  it.each<[string, Json, Json]>([
    ["A.9: the value is another", { baz: "qux" }, { op: "test", path: "/baz", value: "bar" }],
    ["A.12: nothing is there to add to", { foo: "bar" }, { op: "add", path: "/baz/bat", value: "qux" }],
    ["A.15: a text is no number", { "/": 9, "~1": 10 }, { op: "test", path: "/~01", value: "10" }],
    ["an index past the end", [1], { op: "add", path: "/2", value: 2 }],
    ["an index with a zero in front", [1, 2], { op: "remove", path: "/01" }],
    ["nothing to take away", {}, { op: "remove", path: "/a" }],
    ["what all objects have", {}, { op: "replace", path: "/constructor", value: 1 }],
    ["the end of a list as a value", [1], { op: "remove", path: "/-" }],
    ["into itself", { a: { b: 1 } }, { op: "move", from: "/a", path: "/a/b" }],
    ["no such operation", {}, { op: "merge", path: "" }],
    ["no pointer", {}, { op: "add", path: "a", value: 1 }],
    ["a broken escape", {}, { op: "add", path: "/~2", value: 1 }],
    ["no value", {}, { op: "add", path: "/a" }],
    ["a prototype", {}, { op: "add", path: "/__proto__/x", value: 1 }],
    ["no object", {}, "add"],
  ])("refuses %s", (_name, document, operation) => {
    expect(() => patched(document, operation)).toThrow();
    expect({}).not.toHaveProperty("x");
  });

  it("stops copies of copies before they fill the memory", () => {
    const doubling = Array.from({ length: 60 }, () => ({ op: "copy", from: "/a", path: "/a/-" }));
    expect(() => patched({ a: ["x".repeat(1000)] }, ...doubling)).toThrow("It copies more than 64000000 characters");
  });

  it("changes neither the document nor the patch that it was given", () => {
    const document: Json = { a: [1] };
    const value: Json = { b: 1 };
    patched(document, { op: "add", path: "/c", value }, { op: "add", path: "/c/d", value: 2 });
    expect([document, value]).toEqual([{ a: [1] }, { b: 1 }]);
  });
});
