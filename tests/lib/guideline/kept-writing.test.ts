import { describe, expect, it } from "vitest";
import { parseKeptWriting } from "@/lib/guideline/kept-writing";

describe("an unsaved text that a browser kept", () => {
  it("is read as it was kept", () => {
    const kept = { base: 3, text: "# Guide", note: "why", at: new Date("2026-01-02T03:04:05Z") };
    expect(parseKeptWriting(JSON.stringify(kept))).toEqual(kept);
    expect(parseKeptWriting(JSON.stringify({ ...kept, base: null }))).toEqual({ ...kept, base: null });
  });

  it("is nothing when something else stands in its place", () => {
    for (const stored of [null, "", "{", "[]", '{"base":0,"text":"a","note":"","at":"2026-01-01"}'])
      expect(parseKeptWriting(stored)).toBeNull();
  });
});
