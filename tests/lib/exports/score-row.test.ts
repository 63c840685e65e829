import { expect, it } from "vitest";
import { scoreRow } from "@/lib/exports/score-row";

const intervals = { resamples: 1000, confidence: 0.95, seed: 7 };
const basis = {
  ...{ modelId: "m", transcripts: 24, raters: 3, excludedShare: 0.25, isTooFew: false },
  agreement: { value: 0.625, unitsWithPairs: 24, ratings: 72 },
  divergences: { transcripts: 24, rates: [{ spanType: "silent_correction", perTranscript: 0.5 }] },
};
const made = { model: "aster-1", intervals, schemeVersion: 2 };
const drawn = { level: 0.95, resamples: 1000, undefinedResamples: 0 };

it("carries the values of both rules with their intervals and what they rest on", () => {
  const score = {
    ...basis,
    strict: {
      value: 0.5,
      interval: { value: 0.5, lower: 0.25, upper: 0.75, ...drawn },
      poolInterval: { value: 0.5, lower: 0.125, upper: 0.875, ...drawn },
    },
    lenient: {
      value: 1,
      interval: { value: 1, lower: 0.875, upper: 1, ...drawn },
      poolInterval: { value: null, reason: "no pairs" as const },
    },
  };
  expect(scoreRow({ ...made, report: score })).toEqual({
    model: "aster-1",
    ...{ strict: 0.5, strictLower: 0.25, strictUpper: 0.75, strictPoolLower: 0.125, strictPoolUpper: 0.875 },
    ...{ lenient: 1, lenientLower: 0.875, lenientUpper: 1, lenientPoolLower: null, lenientPoolUpper: null },
    undetermined: null,
    ...{ level: 0.95, resamples: 1000, seed: 7 },
    ...{ transcripts: 24, raters: 3, excludedShare: 0.25, isTooFew: false },
    ...{ verdictAlpha: 0.625, divergences: { silent_correction: 0.5 }, schemeVersion: 2 },
  });
});

it("leaves empty what the labels do not determine, and says why", () => {
  const none = { value: null, reason: "no counted annotations" } as const;
  const row = scoreRow({ ...made, report: { ...basis, transcripts: 0, strict: none, lenient: none } });
  expect(row).toMatchObject({ strict: null, strictLower: null, lenient: null, undetermined: "no counted annotations" });
});

it("gives the value of a single transcript without the interval that it cannot have", () => {
  const tooFew = { value: null, reason: "too few units" } as const;
  const one = { value: 1, interval: tooFew, poolInterval: tooFew };
  const row = scoreRow({ ...made, report: { ...basis, transcripts: 1, strict: one, lenient: one } });
  expect(row).toMatchObject({ strict: 1, strictLower: null, strictUpper: null, undetermined: "too few units" });
});
