import { describe, expect, it } from "vitest";
import { metadataFacets } from "@/lib/transcripts/metadata-facets";

describe("facets of metadata", () => {
  it("are the paths that most of a sample has, with their most frequent values", () => {
    const sample = [
      { subject: "physics", question: { level: 2 } },
      { subject: "biology", question: { level: 2 } },
      { subject: "physics", question: { level: 3 } },
      { subject: "physics" },
    ];
    expect(metadataFacets(sample)).toEqual([
      {
        path: "subject",
        values: [
          { value: "physics", count: 3 },
          { value: "biology", count: 1 },
        ],
      },
      {
        path: "question.level",
        values: [
          { value: "2", count: 2 },
          { value: "3", count: 1 },
        ],
      },
    ]);
  });

  it("write values as JSON does and keys so that they can be read back", () => {
    const [first, second] = metadataFacets([
      { "a.b": null, ok: true },
      { "a.b": null, ok: true },
    ]);
    expect(first).toEqual({ path: '["a.b"]', values: [{ value: "null", count: 2 }] });
    expect(second).toEqual({ path: "ok", values: [{ value: "true", count: 2 }] });
  });

  it("leave out what is different everywhere, arrays, long texts and what lies deep", () => {
    const deep = { a: { b: { c: { d: 1 } } } };
    const sample = [1, 2, 3].map((id) => ({ id, tags: ["one"], note: "x".repeat(101), deep, e: 2.5 }));
    expect(metadataFacets(sample).map(({ path }) => path)).toEqual(["e"]);
    expect(metadataFacets([])).toEqual([]);
    expect(metadataFacets(["text", null, 3])).toEqual([]);
  });
});
