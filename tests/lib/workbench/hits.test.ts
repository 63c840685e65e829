import { describe, expect, it } from "vitest";
import { hitNumber, hitsNear } from "@/lib/workbench/hits";

const hits = Array.from({ length: 10 }, (_, index) => ({ part: 0, start: index * 10, end: index * 10 + 2 }));

describe("the hits near the cursor", () => {
  const startsNear = (start: number, most: number) =>
    hitsNear(hits, { part: 0, start, end: start + 1 }, most).map((hit) => hit.start);

  it("are all when they are few, and else those around it", () => {
    expect(startsNear(50, 10)).toHaveLength(10);
    expect(startsNear(50, 4)).toEqual([30, 40, 50, 60]);
    expect(startsNear(0, 4)).toEqual([0, 10, 20, 30]);
    expect(startsNear(95, 4)).toEqual([60, 70, 80, 90]);
  });
});

describe("the number of the hit that the cursor is on", () => {
  it("counts from 1, and is none beside the hits", () => {
    expect(hitNumber(hits, { part: 0, start: 20, end: 22 })).toBe(3);
    expect(hitNumber(hits, { part: 0, start: 20, end: 23 })).toBeNull();
    expect(hitNumber(hits, { part: 1, start: 20, end: 22 })).toBeNull();
    expect(hitNumber([], { part: 0, start: 0, end: 2 })).toBeNull();
  });
});
