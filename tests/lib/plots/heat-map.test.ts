import { describe, expect, it } from "vitest";
import { chartCells } from "@/lib/plots/chart";
import { heatMap } from "@/lib/plots/heat-map";
import type { HeatMapSpec } from "@/lib/plots/heat-spec";
import type { ShownFigure } from "@/lib/plots/shown-figure";
import { drawnAs, nodesOf, noPairs, wordsOf } from "@/tests/lib/plots/build-chart";

const cell = (value: number, n: number | null = null): ShownFigure => ({ n, value, reason: null });

const spec: HeatMapSpec = {
  title: "Pairs of raters",
  reading: "The deeper, the more they agree.",
  locale: "en",
  rowName: "Rater",
  columnName: "Other",
  rows: ["Ada", "Ben"],
  columns: ["Ada", "Ben"],
  cells: [
    [null, cell(0.5, 1412)],
    [noPairs, null],
  ],
  shades: { from: 0, to: 1 },
  kind: "coefficient",
};
const shadesOf = (cells: HeatMapSpec["cells"], shades: HeatMapSpec["shades"]) => {
  const columns = (cells[0] ?? []).map((_, index) => `c${index}`);
  const rows = cells.map((_, index) => `r${index}`);
  return drawnAs(heatMap({ ...spec, rows, columns, cells, shades }).wide, "rect").flatMap(({ fillOpacity, height }) =>
    height === 28 && fillOpacity !== undefined ? [fillOpacity] : [],
  );
};

describe("heatMap", () => {
  it("writes each value with what it rests on, a dash for what is undetermined, and nothing where nothing is to say", () => {
    expect(wordsOf(heatMap(spec).wide)).toEqual([
      ...["Other", "Rater", "Ada", "Ben"],
      ...["Ada", "0.50", "1,412", "Ben", "–", "0"],
      ...["0", "1", "–"],
    ]);
  });

  it("places cells one beside the other, as wide as there is room for, up to 96 px", () => {
    const cells = drawnAs(heatMap(spec).wide, "rect").filter(({ height }) => height === 34);
    // Rater, the widest name of a row at 13 px: 0.72 + 4 × 0.62 em = 41.6 px, drawn up to 42, and 10 px beside it.
    expect(cells.map(({ x, y, width }) => [x, y, width])).toEqual([
      ...[1, 2].map(() => [42 + 10 + 96 + 1, 18 + 21 + 1, 94]),
      [42 + 10 + 1, 18 + 21 + 36 + 1, 94],
    ]);
  });

  it("shades in proportion to the value, none at and below the least shade, deepest at the greatest", () => {
    expect(shadesOf([[cell(0), cell(0.5), cell(1)]], { from: 0, to: 1 })).toEqual([0.225, 0.45]);
    expect(shadesOf([[cell(-0.2), cell(2), cell(8)]], { from: 0, to: null })).toEqual([0.1125, 0.45]);
    expect(shadesOf([[cell(3)]], { from: 0, to: 1 })).toEqual([0.45]);
    expect(shadesOf([[cell(0), cell(0)]], { from: 0, to: null })).toEqual([]);
  });

  it("says where values lie below the least shade", () => {
    const below = heatMap({
      ...spec,
      cells: [
        [null, cell(-0.1)],
        [cell(0.4), null],
      ],
    });
    expect(wordsOf(below.wide)).toContain("≤ 0");
  });

  it("hatches what is undetermined, within its cell", () => {
    const [hatching] = drawnAs(heatMap(spec).wide, "path");
    const numbers = [...(hatching?.d ?? "").matchAll(/[\d.]+/g)].map(Number);
    const [xs, ys] = [numbers.filter((_, index) => index % 2 === 0), numbers.filter((_, index) => index % 2 === 1)];
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([53, 53 + 94]);
    expect([Math.min(...ys), Math.max(...ys)]).toEqual([76, 76 + 34]);
  });

  it("says of each cell what it is when a pointer is over it", () => {
    const titles = nodesOf(heatMap(spec).wide).flatMap(({ tag, children }) => (tag === "title" ? children : []));
    expect(titles).toContain("Ada, Ben: 0.50, n = 1,412.");
    expect(titles).toContain("Ben, Ada: –, n = 0. Nothing was rated twice.");
  });

  it("describes a small matrix in words and leaves a large one to its table", () => {
    expect(heatMap(spec).wide.description).toContain("Ada, Ben: 0.50, n = 1,412.");
    const names = Array.from({ length: 30 }, (_, index) => `Rater ${index}`);
    const cells = names.map(() => names.map(() => cell(0.71, 20_000)));
    const large = heatMap({ ...spec, rows: names, columns: names, cells });
    expect(large.wide.description).toBe("The deeper, the more they agree.");
    expect(large.table.rows).toHaveLength(900);
    expect(large.narrow).toBeNull();
  });

  it("stands the heads of columns upright where they are too long to lie", () => {
    const columns = ["Undisclosed-influence-of-a-cue", "B"];
    const upright = drawnAs(heatMap({ ...spec, columns }).wide, "text").filter(({ transform }) => transform);
    expect(upright).toHaveLength(2);
    expect(drawnAs(heatMap(spec).wide, "text").filter(({ transform }) => transform)).toEqual([]);
  });

  it("gives the same figures as data, a row for each cell that says something", () => {
    expect(chartCells(heatMap(spec).table)).toEqual({
      columns: ["row", "column", "value", "lower", "upper", "n", "reason"],
      rows: [
        ["Ada", "Ben", 0.5, null, null, 1412, null],
        ["Ben", "Ada", null, null, null, 0, "Nothing was rated twice."],
      ],
    });
  });

  it("writes counts as counts", () => {
    const counts = heatMap({
      ...spec,
      kind: "count",
      cells: [
        [null, cell(1412)],
        [cell(3), null],
      ],
    });
    expect(wordsOf(counts.wide)).toContain("1,412");
    expect(counts.wide.description).toContain("Ben, Ada: 3.");
    expect(counts.table.columns[2]).toEqual({ key: "value", kind: "count" });
  });

  it("refuses cells that are not rows × columns, and values that are no numbers", () => {
    expect(() => heatMap({ ...spec, columns: ["Ada"] })).toThrow(RangeError);
    expect(() =>
      heatMap({
        ...spec,
        cells: [
          [null, cell(Number.NaN)],
          [noPairs, null],
        ],
      }),
    ).toThrow(RangeError);
    expect(() => heatMap({ ...spec, notes: { name: "Note", texts: [] } })).toThrow(RangeError);
  });
});
