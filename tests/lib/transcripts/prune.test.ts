import { describe, expect, it } from "vitest";
import { parsePath } from "@/lib/transcripts/json-path";
import { createPruner } from "@/lib/transcripts/prune";

const prunerOf = (...paths: readonly string[]) => createPruner(paths.map((path) => parsePath(path)?.steps ?? []));

describe("taking values out of a record", () => {
  it("takes what is named and keeps the rest where it was", () => {
    const prune = prunerOf("a", "b.c", "b.d");
    expect(prune({ a: 1, b: { c: 2, d: 3, e: 4 }, f: 5 })).toEqual({ b: { e: 4 }, f: 5 });
  });

  it("takes objects that are left empty, and keeps those that came empty", () => {
    expect(prunerOf("a.b")({ a: { b: 1 }, c: {} })).toEqual({ c: {} });
  });

  it("leaves null for an element, so that the others keep their places", () => {
    expect(prunerOf("a[0]", "a[1].b")({ a: [1, { b: 2, c: 3 }, 4] })).toEqual({ a: [null, { c: 3 }, 4] });
  });

  it("takes all of what is named both whole and in part", () => {
    expect(prunerOf("a.b", "a")({ a: { b: 1, c: 2 } })).toEqual({});
    expect(prunerOf("a", "a.b")({ a: { b: 1, c: 2 } })).toEqual({});
  });

  it("changes nothing in what it is given", () => {
    const record = Object.freeze({ a: Object.freeze({ b: 1 }), c: 1 });
    expect(prunerOf("a.b")(record)).toEqual({ c: 1 });
  });
});
