import { describe, expect, it } from "vitest";
import { chartNumbers } from "@/lib/plots/chart";
import { figureCells, figureSentence, figureText, shownFigure } from "@/lib/plots/shown-figure";

const say = (reason: string) => `Because of ${reason}.`;
const numbers = chartNumbers("en");

describe("shownFigure", () => {
  it("is a value with its interval and what it rests on", () => {
    const figure = shownFigure({ figure: { value: 0.714 }, interval: { lower: 0.6449, upper: 0.77 }, n: 1412, say });
    expect(figure).toEqual({ n: 1412, value: 0.714, lower: 0.6449, upper: 0.77 });
    expect(figureText(figure, numbers)).toBe("0.71 [0.64, 0.77]");
    expect(figureSentence("Verdict", figure, numbers)).toBe("Verdict: 0.71 [0.64, 0.77], n = 1,412.");
    expect(figureCells(figure)).toEqual([0.714, 0.6449, 0.77, 1412, null]);
  });

  it("carries the reason of what is undetermined", () => {
    const figure = shownFigure({ figure: { value: null, reason: "no pairs" }, n: 0, say });
    expect(figure).toEqual({ n: 0, value: null, reason: "Because of no pairs." });
    expect(figureSentence("Verdict", figure, numbers)).toBe("Verdict: –, n = 0. Because of no pairs.");
    expect(figureCells(figure)).toEqual([null, null, null, 0, "Because of no pairs."]);
  });

  it("keeps the value when only its interval is undetermined", () => {
    const figure = shownFigure({ figure: { value: 1 }, interval: { value: null, reason: "too few units" }, say });
    expect(figure).toEqual({ n: null, value: 1, reason: "Because of too few units." });
    expect(figureText(figure, numbers)).toBe("1.00 [–]");
  });

  it("does not take resamples that are all alike for certainty", () => {
    const figure = shownFigure({ figure: { value: 1 }, interval: { lower: 1, upper: 1 }, say });
    expect(figure).toEqual({ n: null, value: 1, reason: "Because of no spread." });
  });

  it("is the value alone where no interval belongs to it", () => {
    const figure = shownFigure({ figure: { value: -0.001 }, say });
    expect(figureText(figure, numbers)).toBe("0.00");
    expect(figureSentence("Ada and Ben", figure, numbers)).toBe("Ada and Ben: 0.00.");
  });
});
