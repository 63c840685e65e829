import { describe, expect, it } from "vitest";
import { clusteredShare } from "@/lib/scores/clustered-share";
import { proportionInterval } from "@/lib/scores/proportion-interval";

const level = 0.95;
const wilson = (successes: number, n: number) => proportionInterval({ successes, n }, { method: "wilson", level });
const casesOf = (...clusters: readonly (readonly boolean[])[]) =>
  clusters.flatMap((cases, cluster) => cases.map((isSuccess) => ({ cluster: `c${cluster}`, isSuccess })));

describe("a share of clustered cases", () => {
  it("has Wilson's interval where every case is a cluster of its own", () => {
    const share = clusteredShare(casesOf([true], [true], [false], [true], [false]), level);
    expect(share).toMatchObject({ value: 0.6, successes: 3, n: 5, clusters: 5 });
    const expected = wilson(3, 5);
    if (share.value === null || share.interval.value === null || expected.value === null)
      throw new Error("no interval");
    expect(share.interval.lower).toBeCloseTo(expected.lower, 12);
    expect(share.interval.upper).toBeCloseTo(expected.upper, 12);
  });

  it("counts cases that only repeat their cluster once", () => {
    // Four clusters of two like cases: naive variance 1/4 · 8/7 / 8, clustered 4/3 · 4 / 64, so deff = 7/3 and n = 24/7.
    const doubled = clusteredShare(casesOf([true, true], [true, true], [false, false], [false, false]), level);
    const expected = wilson(12 / 7, 24 / 7);
    if (doubled.value === null || doubled.interval.value === null || expected.value === null)
      throw new Error("no interval");
    expect(doubled.interval.lower).toBeCloseTo(expected.lower, 12);
    expect(doubled.interval.upper).toBeCloseTo(expected.upper, 12);
  });

  it("is worth as many cases as clusters where all are alike", () => {
    const share = clusteredShare(casesOf([true, true, true], [true], [true, true]), level);
    if (share.value === null) throw new Error("no share");
    expect(share.interval).toEqual(wilson(3, 3));
  });

  it("says why where there is nothing, or one cluster only", () => {
    expect(clusteredShare([], level)).toEqual({ value: null, reason: "no observations" });
    expect(clusteredShare(casesOf([true, false]), level)).toMatchObject({
      value: 0.5,
      interval: { value: null, reason: "too few units" },
    });
  });
});
