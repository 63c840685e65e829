import { describe, expect, it } from "vitest";
import { importPace, paceOf } from "@/lib/transcripts/import-pace";

const startedAt = new Date("2026-11-20T12:00:00Z");
const tenSecondsLater = startedAt.getTime() + 10_000;

describe("the pace of an import", () => {
  it("is that of the run under way, without what earlier runs read", () => {
    const running = { read: 1500, readBefore: 500, bytesRead: 2_000_000, bytesTotal: 8_000_000, startedAt };
    expect(importPace(running, tenSecondsLater)).toEqual({
      share: 0.25,
      recordsPerSecond: 100,
      bytesPerSecond: 200_000,
      remainingMs: 30_000,
    });
  });

  it("is not known before anything was read, nor before it began", () => {
    const nothing = { share: 0, recordsPerSecond: null, bytesPerSecond: null, remainingMs: null };
    const begun = { read: 500, readBefore: 500, bytesRead: 0, bytesTotal: 8_000_000, startedAt };
    expect(importPace(begun, tenSecondsLater)).toEqual(nothing);
    expect(importPace({ ...begun, bytesTotal: 0, startedAt: null }, tenSecondsLater)).toEqual(nothing);
  });

  it("leaves nothing when more was read than was said to be there", () => {
    const over = { read: 10, readBefore: 0, bytesRead: 9, bytesTotal: 8, startedAt };
    expect(importPace(over, tenSecondsLater)).toMatchObject({ share: 1, remainingMs: 0 });
  });
});

describe("a pace", () => {
  it("is null while the clock has not moved", () => {
    expect(paceOf({ done: 10, left: 10, elapsedMs: 0 })).toBeNull();
    expect(paceOf({ done: 10, left: 30, elapsedMs: 2000 })).toEqual({ perSecond: 5, remainingMs: 6000 });
  });
});
