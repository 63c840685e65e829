import { describe, expect, it } from "vitest";
import { hitHash, hitPlace, parseHitHash } from "@/lib/search/hit-place";

const snippet = { place: "reasoning", part: 2, offset: 1000, text: "the cue says so" } as const;

describe("the way from a snippet to its place", () => {
  it("leads to the first hit, in the part's own offsets", () => {
    const hits = [
      { start: 4, end: 7 },
      { start: 13, end: 15 },
    ];
    expect(hitPlace({ ...snippet, hits })).toEqual({ part: 2, start: 1004, end: 1007 });
  });

  it("leads to the whole snippet when it has no hit", () => {
    expect(hitPlace({ ...snippet, hits: [] })).toEqual({ part: 2, start: 1000, end: 1015 });
  });

  it("stands in an address and is read from it again", () => {
    const place = { part: 2, start: 1004, end: 1007 };
    expect(hitHash(place)).toBe("#hit-2-1004-1007");
    expect(parseHitHash("#hit-2-1004-1007")).toEqual(place);
  });

  it("is nowhere for any other end of an address", () => {
    for (const hash of ["", "#", "#content", "#hit-2", "#hit-2-7-7", "#hit-2-9-7", "#hit--1-2-3", "#hit-1-2-3-4"]) {
      expect(parseHitHash(hash)).toBeNull();
    }
  });
});
