import { describe, expect, it } from "vitest";
import { krippendorffAlpha } from "@/lib/agreement/krippendorff-alpha";
import { seededRandom } from "@/lib/random";
import { voteAgreement } from "@/lib/scores/vote-agreement";
import { groupRatings } from "@/tests/lib/scores/group-ratings";
import { madeVotes } from "@/tests/lib/scores/made-votes";

describe("how alike votes are", () => {
  it("follows the analysis of variance within samples", () => {
    // One sample: units (1, 1), (0, 0), (1, 0). MSW = 0.5 / 3, MSB = (2 · 0.25 · 2) / 2 = 0.5, n₀ = 2.
    const one = groupRatings([
      [1, 1],
      [0, 0],
      [1, 0],
    ]);
    const result = voteAgreement([one]);
    expect(result.value).toBeCloseTo(0.5, 12);
    // A second sample with the same units changes no mean square; a constant one with a mean of its own halves them.
    expect(voteAgreement([one, one]).value).toBeCloseTo(0.5, 12);
    const constant = groupRatings([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    expect(voteAgreement([one, constant])).toMatchObject({ within: expect.closeTo(1 / 12, 12) });
    expect(voteAgreement([one, constant]).value).toBeCloseTo(0.5, 12);
  });

  it("recovers what votes were made with, near alpha", () => {
    const votes = madeVotes({ transcripts: 4000, raters: 3, agreement: 0.6, score: 0.4 }, seededRandom(3));
    const agreement = voteAgreement([groupRatings(votes)]).value ?? Number.NaN;
    expect(Math.abs(agreement - 0.6)).toBeLessThan(0.03);
    expect(agreement).toBeCloseTo(krippendorffAlpha(votes, { level: "nominal" }).value ?? Number.NaN, 3);
  });

  it("is never below 0, and says why where it is unknown", () => {
    expect(
      voteAgreement([
        groupRatings([
          [1, 0],
          [0, 1],
        ]),
      ]).value,
    ).toBe(0);
    expect(voteAgreement([groupRatings([[1], [0]])])).toEqual({ value: null, reason: "no pairs" });
    expect(voteAgreement([groupRatings([[1, 0]])])).toEqual({ value: null, reason: "too few units" });
    expect(
      voteAgreement([
        groupRatings([
          [1, 1],
          [1, 1],
        ]),
      ]),
    ).toEqual({ value: null, reason: "no variation" });
    expect(voteAgreement([])).toEqual({ value: null, reason: "no pairs" });
  });
});
