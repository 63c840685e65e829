import { describe, expect, it } from "vitest";
import { platformOf } from "@/lib/workbench/platform";

describe("the platform", () => {
  it("is a Mac where the keyboard has Cmd", () => {
    for (const platform of ["MacIntel", "iPhone", "iPad"]) expect(platformOf({ platform })).toBe("mac");
    for (const platform of ["Win32", "Linux x86_64", ""]) expect(platformOf({ platform })).toBe("other");
  });
});
