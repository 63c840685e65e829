import { describe, expect, it } from "vitest";
import { bootstrapInterval } from "@/lib/agreement/bootstrap-interval";
import { countsBootstrap } from "@/lib/agreement/counts-bootstrap";
import { undetermined } from "@/lib/agreement/undetermined";
import { seededRandom } from "@/lib/random";

const rows = [
  [3, 4],
  [0, 2],
  [5, 5],
  [0, 0],
  [1, 6],
].map((row) => Float64Array.from(row));
const options = (seed: number) => ({ resamples: 200, level: 0.9, random: seededRandom(seed) });

const ratioOf = ([part = 0, whole = 0]: Float64Array) =>
  whole === 0 ? undetermined("no marks") : { value: part / whole };
const ratio = { of: ratioOf };

function intervalsOf(...given: Parameters<typeof countsBootstrap>) {
  return countsBootstrap(...given).map(({ interval }) => interval);
}

describe("countsBootstrap", () => {
  it("gives the interval that drawing the units themselves gives for the same draws", () => {
    const [estimate] = countsBootstrap(rows, [ratio], options(7));
    const drawn = bootstrapInterval(
      rows.length,
      (indices) => {
        const [part, whole] = [0, 1].map((column) =>
          indices.reduce((sum, index) => sum + (rows[index]?.[column] ?? 0), 0),
        );
        return whole ? (part ?? 0) / whole : null;
      },
      options(7),
    );
    expect(estimate).toEqual({ figure: { value: 9 / 17 }, interval: drawn });
  });

  it("shows all statistics the same resamples", () => {
    const [ratios, others] = intervalsOf(
      rows,
      [ratio, { of: (sum) => ({ value: 1 - (ratioOf(sum).value ?? 0) }) }],
      options(3),
    );
    expect(others?.value).toBeCloseTo(1 - (ratios?.value ?? Number.NaN), 12);
    if (ratios?.value == null || others?.value == null) throw new Error("both are defined");
    expect(others.lower).toBeCloseTo(1 - ratios.upper, 12);
  });

  it("leaves out resamples on which the statistic is undefined, and counts them", () => {
    const [interval] = intervalsOf(
      [Float64Array.of(1, 2), Float64Array.of(2, 2), Float64Array.of(0, 0)],
      [ratio],
      options(1),
    );
    if (interval?.value == null) throw new Error("it is defined on the sample");
    expect(interval.undefinedResamples).toBeGreaterThan(0);
    expect(interval.resamples + interval.undefinedResamples).toBe(200);
  });

  it.each([
    ["no units", [], "no marks"],
    [
      "units without anything to compare",
      [
        [0, 0],
        [0, 0],
      ],
      "no marks",
    ],
  ])("is null for %s", (_, counts, reason) => {
    expect(
      countsBootstrap(
        counts.map((row) => Float64Array.from(row)),
        [ratio],
        options(1),
      ),
    ).toEqual([{ figure: { value: null, reason }, interval: { value: null, reason } }]);
  });

  it("has a figure without an interval where one unit alone carries it, by itself or as it is told", () => {
    const alone = [Float64Array.of(1, 3), Float64Array.of(0, 0)];
    const tooFew = { figure: { value: 1 / 3 }, interval: { value: null, reason: "too few units" } };
    expect(countsBootstrap(alone, [ratio], options(1))).toEqual([tooFew]);
    const withSilence = [Float64Array.of(1, 1), Float64Array.of(0, 2)];
    const told = { of: ratioOf, isCarriedBy: ([part = 0]: Float64Array) => part > 0 };
    expect(countsBootstrap(withSilence, [told], options(1))).toEqual([tooFew]);
    expect(intervalsOf(withSilence, [ratio], options(1))[0]?.value).toBe(1 / 3);
  });

  it("refuses a level or a number of resamples out of range", () => {
    expect(() => countsBootstrap(rows, [ratio], { ...options(1), level: 1 })).toThrow(RangeError);
    expect(() => countsBootstrap(rows, [ratio], { ...options(1), resamples: 0 })).toThrow(RangeError);
  });
});
