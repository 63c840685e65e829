import { describe, expect, it } from "vitest";
import { parseScope } from "@/scripts/testing/scope";

describe("the scope of a test run", () => {
  it("is everything without arguments", () => {
    expect(parseScope([])).toEqual({
      hasCheck: true,
      projects: ["unit", "components", "scripts", "data"],
      hasBrowser: true,
      patterns: [],
    });
  });

  it("is one part, and files within it, when they are named", () => {
    expect(parseScope(["data", "tasks", "members"])).toEqual({
      hasCheck: false,
      projects: ["data"],
      hasBrowser: false,
      patterns: ["tasks", "members"],
    });
    expect(parseScope(["browser"])).toMatchObject({ projects: [], hasBrowser: true });
  });

  it("is refused by name when there is no such part", () => {
    expect(() => parseScope(["tasks"])).toThrow("Usage: npm test -- [unit|scripts|data|browser [PATTERN …]]");
  });
});
