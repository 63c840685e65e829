import { describe, expect, it } from "vitest";
import { seriesLegend, seriesLook, seriesMark } from "@/lib/plots/series-mark";

describe("seriesLook", () => {
  it("is of another shape or filled the other way for each of eight series", () => {
    const looks = Array.from({ length: 8 }, (_, index) => seriesLook(index));
    expect(new Set(looks.map(({ outline, isHollow }) => `${outline} ${isHollow}`)).size).toBe(8);
    expect(new Set(looks.slice(0, 4).map(({ outline }) => outline)).size).toBe(4);
  });
});

describe("seriesMark", () => {
  it("stands where its figure does", () => {
    expect(seriesMark(0, 100 / 3, 10).attributes.transform).toBe("translate(33.33 10)");
  });
});

describe("seriesLegend", () => {
  it("is not there for one series, which needs no name", () => {
    expect(seriesLegend(["Alpha"], 300)).toEqual({ nodes: [], height: 0 });
  });

  it("goes on in another line where the first is full", () => {
    const names = ["Humans", "Machines"];
    const ys = (width: number) =>
      seriesLegend(names, width).nodes.flatMap(({ tag, attributes }) => (tag === "text" ? [attributes.y] : []));
    expect(ys(300)).toEqual([12, 12]);
    expect(ys(100)).toEqual([12, 32]);
    expect(seriesLegend(names, 100).height - seriesLegend(names, 300).height).toBe(20);
  });
});
