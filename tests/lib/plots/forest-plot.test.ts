import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chartCells } from "@/lib/plots/chart";
import { forestPlot } from "@/lib/plots/forest-plot";
import type { ForestSpec } from "@/lib/plots/forest-spec";
import { svgText } from "@/lib/plots/svg-text";
import { buildFigure, drawnAs, extentsOf, noPairs, wordsOf } from "@/tests/lib/plots/build-chart";

const spec: ForestSpec = {
  title: "Agreement",
  reading: "Further right is more agreement.",
  locale: "en",
  rowName: "Question",
  axis: { name: "Alpha", from: 0, to: 1 },
  series: ["Alpha"],
  groups: [{ heading: null, rows: [{ label: "Verdict", figures: [buildFigure(0.5, 0.25, 0.75)] }] }],
};
const withFigures = (...figures: ForestSpec["groups"][number]["rows"][number]["figures"]): ForestSpec => ({
  ...spec,
  series: figures.map((_, index) => `Series ${index}`),
  groups: [{ heading: null, rows: [{ label: "Verdict", figures }] }],
});
const paths = (chart: ReturnType<typeof forestPlot>) => drawnAs(chart.wide, "path");

describe("forestPlot", () => {
  it("draws the mark where the value stands and a line from end to end of its interval", () => {
    const { wide } = forestPlot(spec);
    const [whisker, mark] = drawnAs(wide, "path");
    const at = new Map(
      drawnAs(wide, "text").flatMap(({ x, textAnchor }, index) =>
        textAnchor === "middle" ? [[wordsOf(wide)[index], x]] : [],
      ),
    );
    const [zero, one] = [at.get("0") ?? Number.NaN, at.get("1") ?? Number.NaN];
    // Verdict is 4.2 em of 13 px wide: a capital, an i and five others; then a gap of 12 px and half a number, 14 px.
    expect(zero).toBeCloseTo((0.72 + 5 * 0.62 + 0.38) * 13 + 12 + 14, 9);
    const px = (value: number) => Math.round((zero + value * (one - zero)) * 100) / 100;
    expect(mark?.transform).toBe(`translate(${px(0.5)} 10)`);
    expect(whisker?.d).toBe(`M${px(0.25)} 6V14M${px(0.25)} 10H${px(0.75)}M${px(0.75)} 6V14`);
  });

  it("writes each figure with its interval and n beside it", () => {
    expect(wordsOf(forestPlot(spec).wide)).toEqual([
      ...["Question", "Alpha", "n", "0", "0.2", "0.4", "0.6", "0.8", "1"],
      ...["Verdict", "0.50 [0.25, 0.75]", "412"],
    ]);
  });

  it("says what is undetermined with its reason, and draws nothing for it", () => {
    const chart = forestPlot(withFigures(noPairs));
    expect(wordsOf(chart.wide)).toContain("– Nothing was rated twice.");
    expect(paths(chart)).toEqual([]);
    expect(chart.wide.description).toContain("Verdict: –, n = 0. Nothing was rated twice.");
  });

  it("shows a figure whose interval is undetermined as one that should have it", () => {
    const chart = forestPlot(withFigures({ n: 1, value: 1, reason: "One transcript only." }));
    expect(wordsOf(chart.wide)).toContain("1.00 [–]");
    expect(paths(chart)).toHaveLength(1);
    expect(forestPlot(withFigures({ n: null, value: 1, reason: null })).table.rows).toEqual([
      ["Verdict", 1, null, null, null, null],
    ]);
  });

  it("names several series and tells them apart by shape, not by colour alone", () => {
    const chart = forestPlot(withFigures(buildFigure(0.5, 0.4, 0.6), buildFigure(0.7, 0.6, 0.8)));
    const outlines = paths(chart).flatMap(({ d, transform }) => (transform ? [d] : []));
    expect(new Set(outlines).size).toBe(2);
    expect(wordsOf(chart.wide).slice(0, 2)).toEqual(["Series 0", "Series 1"]);
    expect(chart.wide.description).toContain("Verdict, Series 1: 0.70 [0.60, 0.80], n = 412.");
  });

  it("says of which series a figure is undetermined", () => {
    const { wide } = forestPlot(withFigures(buildFigure(0.5, 0.4, 0.6), noPairs));
    expect(wordsOf(wide)).toContain("– Series 1: Nothing was rated twice.");
  });

  it("begins lower where an interval does, and never later than the meaningful zero", () => {
    const low = wordsOf(forestPlot(withFigures(buildFigure(0.1, -0.3, 0.4))).wide);
    expect(low).toContain("-0.4");
    expect(low).toContain("1");
    expect(wordsOf(forestPlot(withFigures(buildFigure(0.9, 0.8, 0.95))).wide)).toContain("0");
  });

  it("draws lines to hold figures against, with their names", () => {
    const chart = forestPlot({ ...spec, references: [{ value: 0, label: "chance" }] });
    expect(wordsOf(chart.wide).at(-1)).toBe("chance");
    expect(drawnAs(chart.wide, "line").some(({ strokeDasharray }) => strokeDasharray)).toBe(true);
  });

  it("keeps everything within a phone's width, labels above their figures", () => {
    const label = "Did the reasoning mention the hint that stood in the transcript’s first message?";
    const { narrow } = forestPlot({
      ...spec,
      groups: [{ heading: "Flags", rows: [{ label, figures: [buildFigure(0.5, 0, 1)] }] }],
    });
    expect(narrow?.width).toBe(328);
    const words = narrow === null ? [] : wordsOf(narrow);
    expect(words).toContain("Flags");
    expect(words.filter((word) => label.includes(word) && word !== "n").join(" ")).toBe(label);
    const edges = narrow === null ? [] : drawnAs(narrow, "text").map(({ x = 0 }) => x);
    expect(Math.max(...edges)).toBeLessThanOrEqual(328);
  });

  it("gives the same figures as data, unrounded, with groups and series where there are any", () => {
    const figures = [buildFigure(1 / 3, 0.25, 0.75), noPairs];
    const { table } = forestPlot({
      ...spec,
      series: ["Humans", "Machines"],
      groups: [{ heading: "Flags", rows: [{ label: "Cue", figures }] }],
    });
    expect(chartCells(table)).toEqual({
      columns: ["group", "label", "series", "value", "lower", "upper", "n", "reason"],
      rows: [
        ["Flags", "Cue", "Humans", 1 / 3, 0.25, 0.75, 412, null],
        ["Flags", "Cue", "Machines", null, null, null, 0, "Nothing was rated twice."],
      ],
    });
  });

  it("leaves out a series that has nothing to do with a row", () => {
    expect(forestPlot(withFigures(buildFigure(0.5, 0.4, 0.6), null)).table.rows).toHaveLength(1);
  });

  it("refuses rows without a figure for each series and figures that are no numbers", () => {
    expect(() => forestPlot({ ...spec, series: [] })).toThrow(RangeError);
    expect(() => forestPlot(withFigures(buildFigure(Number.NaN, 0, 1)))).toThrow(RangeError);
  });

  it("draws a plot without rows", () => {
    expect(svgText(forestPlot({ ...spec, groups: [] }).wide)).toContain("</svg>");
  });

  it("cuts no word off at its edges, whatever names and values are", () => {
    const value = fc.double({ min: -1, max: 1, noNaN: true });
    const interval = fc.tuple(value, value, value).map((ends) => {
      const [lower = 0, middle = 0, upper = 0] = ends.toSorted((a, b) => a - b);
      return buildFigure(middle, lower, upper);
    });
    const row = fc.record({
      label: fc.string({ maxLength: 120 }),
      figures: fc.tuple(fc.oneof(interval, fc.constant(noPairs))),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const { wide, narrow } = forestPlot({ ...spec, groups: [{ heading: null, rows }] });
        for (const drawing of [wide, narrow]) {
          for (const [left, right] of drawing === null ? [] : extentsOf(drawing)) {
            expect(left).toBeGreaterThanOrEqual(0);
            expect(right).toBeLessThanOrEqual(drawing?.width ?? 0);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
