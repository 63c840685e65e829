import { describe, expect, it } from "vitest";
import { remainingMs } from "@/lib/statistics/statistic-state";

describe("remainingMs", () => {
  it("goes on as it did", () => {
    expect(remainingMs({ progress: 0.25, elapsedMs: 2000 })).toBe(6000);
    expect(remainingMs({ progress: 1, elapsedMs: 2000 })).toBe(0);
  });

  it("does not guess from too little", () => {
    expect(remainingMs({ progress: 0, elapsedMs: 60_000 })).toBeNull();
    expect(remainingMs({ progress: 0.9, elapsedMs: 100 })).toBeNull();
  });
});
