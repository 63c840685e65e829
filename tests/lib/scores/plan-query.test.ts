import { describe, expect, it } from "vitest";
import { parsePlan, planSearch } from "@/lib/scores/plan-query";
import { startingPlan } from "@/lib/scores/plan-start";

const start = { transcripts: 120, raters: 3, agreement: 0.7, score: 0.4 };

describe("a plan in an address", () => {
  it("is read as it was written", () => {
    const plan = { transcripts: 500, raters: 2, agreement: 0.35, score: 0.9 };
    expect(parsePlan(planSearch(plan), start)).toEqual(plan);
  });

  it("is as the project's own votes where the address does not say, or says what cannot be", () => {
    expect(parsePlan({}, start)).toEqual(start);
    const nonsense = { transcripts: "1e9", raters: "2.5", agreement: "1", score: "" };
    expect(parsePlan(nonsense, start)).toEqual(start);
    expect(parsePlan({ transcripts: ["40", "50"], score: "half" }, start)).toEqual({ ...start, transcripts: 40 });
  });
});

describe("what a plan starts from", () => {
  it("is what the project's own votes say, in hundredths", () => {
    const agreement = { value: 0.716, between: 0.16, within: 0.06 };
    expect(startingPlan({ transcripts: 80, raters: 2.6, agreement, score: 0.333 })).toEqual({
      ...{ transcripts: 80, raters: 3, agreement: 0.72, score: 0.33 },
    });
  });

  it("has as many transcripts as a score needs, and no score near 0 or 1", () => {
    const agreement = { value: 1, between: 0.16, within: 0 };
    expect(startingPlan({ transcripts: 1, raters: 1, agreement, score: 1 })).toEqual({
      ...{ transcripts: 20, raters: 1, agreement: 0.99, score: 0.95 },
    });
  });

  it("is a stand-in where there are no votes", () => {
    const agreement = { value: null, reason: "no pairs" } as const;
    expect(startingPlan({ transcripts: 0, raters: 0, agreement, score: null })).toEqual({
      ...{ transcripts: 200, raters: 3, agreement: 0.6, score: 0.5 },
    });
  });
});
