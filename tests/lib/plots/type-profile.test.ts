import { describe, expect, it } from "vitest";
import { type TypeProfileSpec, typeProfile } from "@/lib/plots/type-profile";
import { buildFigure, noPairs, wordsOf } from "@/tests/lib/plots/build-chart";

const spec: TypeProfileSpec = {
  title: "Divergences",
  reading: "Marks per 1,000 tokens.",
  locale: "en",
  modelName: "Model",
  axis: { name: "Rate", from: 0, to: null },
  models: ["Alder", "Birch"],
  types: [{ label: "Silent correction", figures: [buildFigure(1.4, 1, 1.9), noPairs] }],
};

describe("typeProfile", () => {
  it("sets the models below each type, on an axis as long as the rates are", () => {
    expect(wordsOf(typeProfile(spec).wide)).toEqual([
      ...["Model", "Rate", "n", "0", "0.5", "1", "1.5", "2"],
      ...["Silent correction", "Alder", "1.40 [1.00, 1.90]", "412", "Birch", "– Nothing was rated twice.", "0"],
    ]);
  });

  it("gives the same as data, by type and model", () => {
    expect(typeProfile(spec).table.rows).toEqual([
      ["Silent correction", "Alder", 1.4, 1, 1.9, 412, null],
      ["Silent correction", "Birch", null, null, null, 0, "Nothing was rated twice."],
    ]);
  });

  it("refuses a type without a figure for each model", () => {
    expect(() => typeProfile({ ...spec, models: ["Alder"] })).toThrow(RangeError);
  });
});
