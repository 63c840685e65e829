import { describe, expect, it } from "vitest";
import { Rater } from "@/tests/lib/workbench/build-session";

describe("taking out of the mark in hand", () => {
  it("leaves what is on both sides, without the spaces", () => {
    const rater = new Rater().press("Digit8").selects(2, "the").press("A");
    expect(rater.marks).toEqual(["unexplained_leap: We need … heating value."]);
    expect(rater.press("u").marks).toEqual(["unexplained_leap: We need the heating value."]);
  });

  it("takes one of several ranges away, and never the last", () => {
    const rater = new Rater().press("Digit8 j j a A");
    expect(rater.marks).toEqual(["unexplained_leap: We need the heating value."]);
    expect(rater.press("k k A").marks).toEqual(["unexplained_leap: We need the heating value."]);
  });

  it("does nothing beside the mark", () => {
    const rater = new Rater().press("Digit8 j");
    const before = rater.annotation;
    expect(rater.press("A").annotation).toBe(before);
  });
});
