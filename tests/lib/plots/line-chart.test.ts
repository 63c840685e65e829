import { describe, expect, it } from "vitest";
import { chartCells } from "@/lib/plots/chart";
import { lineChart } from "@/lib/plots/line-chart";
import type { LineSpec } from "@/lib/plots/line-spec";
import type { ShownFigure } from "@/lib/plots/shown-figure";
import { buildFigure, drawnAs, noPairs, wordsOf } from "@/tests/lib/plots/build-chart";

const build = (...figures: readonly (ShownFigure | null)[]): LineSpec => ({
  title: "By version",
  reading: "Higher is more agreement.",
  locale: "en",
  pointName: "Version",
  axis: { name: "Alpha", from: 0, to: 1 },
  series: ["Alpha"],
  points: figures.map((figure, index) => ({ label: `v${index + 1}`, at: index, figures: [figure] })),
});
const steps = [buildFigure(0.25, 0, 0.5), buildFigure(0.5, 0.25, 0.75), buildFigure(0.75, 0.5, 1)];
const pathsOf = (spec: LineSpec) => drawnAs(lineChart(spec).wide, "path");
const bands = (spec: LineSpec) => pathsOf(spec).filter(({ fillOpacity }) => fillOpacity !== undefined);
const lines = (spec: LineSpec) => pathsOf(spec).filter(({ fill }) => fill === "none");

describe("lineChart", () => {
  it("joins the figures where they stand, on the band of their intervals", () => {
    // A tick such as 0.2 is 1.62 em wide, 19.44 px at 12 px; 8 px beside it; the plot is 200 px high with 8 px above 1.
    const start = 1.62 * 12 + 8 + 24;
    const [first, last] = [Math.round(start * 100) / 100, 720 - 24];
    const middle = Math.round(((start + last) / 2) * 100) / 100;
    const y = (value: number) => 200 - 192 * value;
    expect(lines(build(...steps)).map(({ d }) => d)).toEqual([
      `M${first} ${y(0.25)}L${middle} ${y(0.5)}L${last} ${y(0.75)}`,
    ]);
    expect(bands(build(...steps)).map(({ d }) => d)).toEqual([
      `M${first} ${y(0.5)}L${middle} ${y(0.75)}L${last} ${y(1)}L${last} ${y(0.5)}L${middle} ${y(0.25)}L${first} ${y(0)}Z`,
    ]);
  });

  it("writes each value over its mark, and below each point what it rests on", () => {
    const words = wordsOf(lineChart(build(...steps)).wide);
    expect(words).toEqual([
      ...["Alpha", "0", "0.2", "0.4", "0.6", "0.8", "1"],
      ...["0.75", "0.50", "0.25"],
      ...["n", "v1", "412", "v2", "412", "v3", "412"],
    ]);
  });

  it("has a gap where a figure is undetermined, and says why below", () => {
    const spec = build(steps[0] ?? null, noPairs, steps[2] ?? null);
    expect(bands(spec)).toEqual([]);
    // What is left is a whisker each, and no line between them.
    expect(lines(spec)).toHaveLength(2);
    expect(wordsOf(lineChart(spec).wide)).toEqual(expect.arrayContaining(["–", "– v2: Nothing was rated twice."]));
  });

  it("parts the band, not the line, where only an interval is undetermined", () => {
    const spec = build(...steps.slice(0, 2), { n: 1, value: 0.6, reason: "One transcript only." });
    expect(lines(spec)[0]?.d?.split("L")).toHaveLength(3);
    expect(bands(spec)[0]?.d?.split("L")).toHaveLength(4);
  });

  it("tells series apart by shape and dashes, and writes their last values", () => {
    const points = [0, 1].map((at) => ({
      label: `v${at}`,
      at,
      figures: [buildFigure(0.5, 0.4, 0.6), buildFigure(0.51, 0.4, 0.6)],
    }));
    const spec = { ...build(), series: ["Humans", "Machines"], points };
    expect(new Set(lines(spec).map(({ strokeDasharray }) => strokeDasharray)).size).toBe(2);
    expect(wordsOf(lineChart(spec).wide).filter((word) => /^0\.5\d$/.test(word))).toEqual(["0.51", "0.50"]);
    const ys = drawnAs(lineChart(spec).wide, "text").flatMap(({ x, y = 0 }) => (x === 720 ? [y] : []));
    expect((ys[1] ?? 0) - (ys[0] ?? 0)).toBeGreaterThanOrEqual(14);
  });

  it("writes no last value below the plot, however many series end at its foot", () => {
    const figures = Array.from({ length: 5 }, () => buildFigure(0.01, 0, 0.02));
    const points = [0, 1].map((at) => ({ label: `v${at}`, at, figures }));
    const spec = { ...build(), series: ["1", "2", "3", "4", "5"], points };
    const ys = drawnAs(lineChart(spec).wide, "text").flatMap(({ x, y = 0 }) => (x === 720 ? [y] : []));
    // The plot is 200 px high, and letters stand 4 px below the middle of their line.
    expect(ys).toEqual([148, 162, 176, 190, 204]);
  });

  it("leaves out names of points that would run into each other, keeping the last", () => {
    const many = Array.from({ length: 60 }, () => steps[0] ?? null);
    const { narrow } = lineChart(build(...many));
    const names = narrow === null ? [] : wordsOf(narrow).filter((word) => word.startsWith("v"));
    expect(names.at(-1)).toBe("v60");
    expect(names.length).toBeLessThan(20);
  });

  it("gives the same figures as data", () => {
    expect(chartCells(lineChart(build(steps[0] ?? null, noPairs, null)).table)).toEqual({
      columns: ["label", "value", "lower", "upper", "n", "reason"],
      rows: [
        ["v1", 0.25, 0, 0.5, 412, null],
        ["v2", null, null, null, 0, "Nothing was rated twice."],
      ],
    });
  });

  it("draws one point and none", () => {
    expect(wordsOf(lineChart(build(steps[0] ?? null)).wide)).toContain("v1");
    expect(wordsOf(lineChart(build()).wide)).toContain("Alpha");
  });

  it("refuses points that do not ascend and points without a figure for each series", () => {
    const spec = build(...steps);
    expect(() => lineChart({ ...spec, points: spec.points.toReversed() })).toThrow(RangeError);
    expect(() => lineChart({ ...spec, series: [] })).toThrow(RangeError);
  });
});
