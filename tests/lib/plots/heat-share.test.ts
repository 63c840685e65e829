import { describe, expect, it } from "vitest";
import { heatShare } from "@/lib/plots/heat-share";

describe("heatShare", () => {
  it("is in proportion to the value, deepest at the greatest", () => {
    expect([0, 0.5, 1, 2].map((value) => heatShare(value, 2))).toEqual([0, 11.25, 22.5, 45]);
  });

  it("shades nothing where all values are zero", () => {
    expect(heatShare(0, 0)).toBe(0);
  });
});
