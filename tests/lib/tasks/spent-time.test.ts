import { describe, expect, it } from "vitest";
import { asMinutes } from "@/lib/tasks/spent-time";

describe("time spent", () => {
  it("is said in minutes and seconds, begun ones left out, and hours as minutes", () => {
    expect([0, 999, 59_999, 65_000, 7_260_000].map(asMinutes)).toEqual(["0:00", "0:00", "0:59", "1:05", "121:00"]);
  });
});
