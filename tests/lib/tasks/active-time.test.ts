import { describe, expect, it } from "vitest";
import { countActiveTime, noteAttention, noteInput, startActiveTime } from "@/lib/tasks/active-time";

describe("active time", () => {
  it("counts a minute after the last sign of life and no more", () => {
    const opened = startActiveTime(1000, true);
    expect(countActiveTime(opened, 31_000).activeMs).toBe(30_000);
    expect(countActiveTime(opened, 500_000).activeMs).toBe(60_000);
  });

  it("goes on counting from the next sign of life, leaving out the pause before it", () => {
    const back = noteInput(startActiveTime(0, true), 300_000);
    expect(countActiveTime(back, 310_000).activeMs).toBe(70_000);
  });

  it("counts nothing while the page is hidden or another window is in hand", () => {
    const hidden = noteAttention(startActiveTime(0, true), 10_000, false);
    const shown = noteAttention(hidden, 20_000, true);
    expect(countActiveTime(shown, 25_000).activeMs).toBe(15_000);
  });

  it("counts one of two windows at a time, however the hand goes between them", () => {
    let [left, right] = [startActiveTime(0, true), startActiveTime(0, false)];
    for (const [turn, now] of [20_000, 50_000, 90_000].entries()) {
      const isLeft = turn % 2 === 1;
      left = noteInput(noteAttention(left, now, isLeft), now);
      right = noteInput(noteAttention(right, now, !isLeft), now);
    }
    expect(countActiveTime(left, 100_000).activeMs + countActiveTime(right, 100_000).activeMs).toBe(100_000);
  });

  it("comes to the same however often it is counted in between", () => {
    const once = countActiveTime(startActiveTime(0, true), 45_000);
    const often = [7, 9000, 9000, 30_001].reduce(countActiveTime, startActiveTime(0, true));
    expect(countActiveTime(often, 45_000).activeMs).toBe(once.activeMs);
  });

  it("never counts backwards when the clock does", () => {
    const counted = countActiveTime(startActiveTime(1000, true), 5000);
    expect(countActiveTime(counted, 2000).activeMs).toBe(4000);
    expect(countActiveTime(countActiveTime(counted, 2000), 6000).activeMs).toBe(5000);
  });
});
