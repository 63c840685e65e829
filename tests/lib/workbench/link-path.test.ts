import { describe, expect, it } from "vitest";
import { linkPath } from "@/lib/workbench/link-path";

const box = (left: number, top: number) => ({ left, top, right: left + 100, bottom: top + 20 });

describe("the line of a link", () => {
  it("runs from the mark's right side to the left side of what stands to the right of it", () => {
    const { curve, x, y } = linkPath(box(0, 0), box(200, 40));
    expect({ x, y }).toEqual({ x: 196, y: 50 });
    expect(curve).toBe("M 100 10 C 148 10, 148 50, 196 50");
  });

  it("runs the other way to what stands to the left", () => {
    expect(linkPath(box(200, 40), box(0, 0)).curve).toBe("M 200 50 C 152 50, 152 10, 104 10");
  });

  it("goes round by the right within one column", () => {
    const { curve, x } = linkPath(box(0, 100), box(50, 0));
    expect(x).toBe(154);
    expect(curve).toBe("M 100 110 C 178 110, 178 10, 154 10");
  });
});
