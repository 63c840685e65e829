import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isPlumblineRecord,
  plumblineRecordSchema,
  readPlumblineRecord,
  toPlumblineRecord,
} from "@/lib/transcripts/formats/plumbline";
import type { Json } from "@/lib/transcripts/transcript";
import { drafts } from "@/tests/lib/transcripts/formats/drafts";

const smallest = {
  format: "plumbline/1",
  model: "m",
  parts: [{ turn: 0, role: "assistant", kind: "text", text: "a" }],
} as const;

describe("Plumbline JSONL", () => {
  it("is known by its mark", () => {
    expect(isPlumblineRecord(smallest)).toBe(true);
    expect(isPlumblineRecord({ ...smallest, format: "plumbline/2" })).toBe(false);
    expect(isPlumblineRecord({ model: "m", parts: [] })).toBe(false);
    expect(isPlumblineRecord([smallest])).toBe(false);
  });

  it("needs a model and a part; the rest is as if it were not said", () => {
    expect(readPlumblineRecord(smallest)).toEqual({
      model: "m",
      externalId: null,
      epoch: 1,
      condition: null,
      pairKey: null,
      split: null,
      cue: null,
      correctness: null,
      metadata: {},
      parts: [{ turn: 0, role: "assistant", kind: "text", text: "a", toolName: null, callId: null }],
    });
  });

  it("reads what it wrote, and passes over the id", () => {
    fc.assert(
      fc.property(drafts, fc.uuid(), (draft, id) => {
        const line = JSON.stringify(toPlumblineRecord({ ...draft, id }));
        const record: Json = JSON.parse(line);
        expect(plumblineRecordSchema.parse(record)).toMatchObject({ id });
        expect(readPlumblineRecord(record)).toEqual(draft);
      }),
    );
  }, 30_000);

  it.each<[string, Json, string, string]>([
    ["a key that it does not have", { ...smallest, modle: "m" }, "", "modle"],
    ["no model", { format: "plumbline/1", parts: smallest.parts }, "model", "expected string"],
    ["no part", { ...smallest, parts: [] }, "parts", ">=1"],
    [
      "another kind of part",
      { ...smallest, parts: [{ ...smallest.parts[0], kind: "thought" }] },
      "parts[0].kind",
      "reasoning",
    ],
    [
      "half a character",
      { ...smallest, parts: [{ ...smallest.parts[0], text: "\udc00" }] },
      "parts[0].text",
      "surrogate",
    ],
    ["NUL in metadata", { ...smallest, metadata: { a: ["\0"] } }, "metadata.a[0]", "NUL"],
    ["a key __proto__", JSON.parse('{"format":"plumbline/1","metadata":{"__proto__":{}}}'), "metadata", "__proto__"],
    ["a number no column holds", { ...smallest, epoch: 2 ** 31 }, "epoch", "2147483647"],
    ["no object", [smallest], "", "object"],
    ["another version", { ...smallest, format: "plumbline/2" }, "format", "plumbline/1"],
  ])("refuses %s, with its place", (_what, ...given) => {
    const [record, path, reason] = given;
    expect(readPlumblineRecord(record)).toEqual({ path, reason: expect.stringContaining(reason) });
  });
});
