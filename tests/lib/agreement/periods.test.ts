import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periodStart, periodUnitFor } from "@/lib/agreement/periods";

const at = (text: string) => Date.parse(`${text}Z`);

describe("periods", () => {
  it("are days for up to sixteen of them, then weeks, then months", () => {
    expect(periodUnitFor([at("2026-03-01T23:59"), at("2026-03-16T00:01")])).toBe("day");
    expect(periodUnitFor([at("2026-03-17T00:00"), at("2026-03-01T23:59")])).toBe("week");
    expect(periodUnitFor([at("2026-01-01T00:00"), at("2026-04-15T12:00")])).toBe("week");
    expect(periodUnitFor([at("2026-01-01T00:00"), at("2026-04-16T12:00")])).toBe("month");
    expect(periodUnitFor([at("2026-01-01T00:00")])).toBe("day");
  });

  it("begin at midnight, on Monday and on the first, in UTC", () => {
    const moment = at("2026-11-21T04:30");
    expect(periodStart(moment, "day")).toBe(at("2026-11-21T00:00"));
    // The 21st of November 2026 is a Saturday.
    expect(periodStart(moment, "week")).toBe(at("2026-11-16T00:00"));
    expect(periodStart(moment, "month")).toBe(at("2026-11-01T00:00"));
    expect(periodStart(at("1969-12-31T12:00"), "week")).toBe(at("1969-12-29T00:00"));
  });

  it("hold their own beginning, and never begin after what they hold", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom("day", "week", "month"), (moment, unit) => {
        const start = periodStart(moment, unit);
        expect(start).toBeLessThanOrEqual(moment);
        expect(periodStart(start, unit)).toBe(start);
        expect(moment - start).toBeLessThan(31 * 86_400_000);
      }),
    );
  });
});
