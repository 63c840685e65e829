import { describe, expect, it } from "vitest";
import { meanOfUnits } from "@/lib/scores/grouped-ratings";
import { groupRatings } from "@/tests/lib/scores/group-ratings";

describe("meanOfUnits", () => {
  it("weighs every unit alike, however many ratings it has", () => {
    expect(meanOfUnits(groupRatings([[1], [0, 0, 1, 0]]))).toBe((1 + 1 / 4) / 2);
  });

  it("is null without units and refuses a unit without ratings", () => {
    expect(meanOfUnits(groupRatings([]))).toBeNull();
    expect(() => meanOfUnits(groupRatings([[1], []]))).toThrow(RangeError);
  });
});
