import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, linkPath } from "@/lib/workbench/link-path";

const left = { left: 0, right: 300 };
const right = { left: 360, right: 600 };
const box = (column: Box["column"], from: number, top: number): Box => ({
  ...{ left: from, right: from + 100, top, bottom: top + 20 },
  column,
});

describe("the line of a link", () => {
  it("runs from under the mark over to what stands in the column to the right of it", () => {
    const { curve, x, y } = linkPath(box(left, 50, 0), box(right, 400, 40));
    expect({ x, y }).toEqual({ x: 400, y: 60 });
    expect(curve).toBe("M 150 20 H 300 C 330 20, 330 60, 360 60 H 400");
  });

  it("runs the other way to what stands to the left", () => {
    const { curve, x, y } = linkPath(box(right, 400, 40), box(left, 50, 0));
    expect({ x, y }).toEqual({ x: 150, y: 20 });
    expect(curve).toBe("M 400 60 H 360 C 330 60, 330 20, 300 20 H 150");
  });

  it("goes round by the left within one column", () => {
    const { curve, x, y } = linkPath(box(left, 50, 100), box(left, 120, 0));
    expect({ x, y }).toEqual({ x: 120, y: 20 });
    expect(curve).toBe("M 50 120 H 0 C -16 120, -16 20, 0 20 H 120");
  });

  it("crosses no line of text: within a column it stays below the mark's line or the target's", () => {
    const columns = fc.constantFrom(left, right);
    const place = fc.tuple(columns, fc.nat({ max: 100 }), fc.nat({ max: 500 }));
    fc.assert(
      fc.property(place, place, ([one, from, top], [other, from2, top2]) => {
        const [mark, target] = [box(one, one.left + from, top), box(other, other.left + from2, top2)];
        const [leading = "", rest = ""] = linkPath(mark, target).curve.split(" C ");
        const [bend = "", last = ""] = rest.split(" H ");
        expect(
          leading.startsWith(`M ${leading.includes(`H ${one.left}`) ? mark.left : mark.right} ${mark.bottom} H `),
        ).toBe(true);
        const [, , end] = bend.split(", ").map((point) => point.split(" ").map(Number));
        expect(end?.[1]).toBe(target.bottom);
        expect([target.left, target.right]).toContain(Number(last));
        // The bend itself lies between or beside the columns.
        const bendX = bend.split(", ").map((point) => Number(point.split(" ")[0]));
        for (const x of bendX) expect([left, right].some((column) => x > column.left && x < column.right)).toBe(false);
      }),
    );
  });
});
