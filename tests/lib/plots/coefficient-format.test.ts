import { describe, expect, it } from "vitest";
import { coefficientFormat } from "@/lib/plots/coefficient-format";

const { format } = new Intl.NumberFormat("en", coefficientFormat);

describe("coefficientFormat", () => {
  it("writes two decimals", () => {
    expect([0.7149, 1, -0.5].map(format)).toEqual(["0.71", "1.00", "-0.50"]);
  });

  it("puts no sign before what rounds to zero", () => {
    expect(format(-0.001)).toBe("0.00");
  });
});
