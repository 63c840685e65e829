import { describe, expect, it } from "vitest";
import { leaveOneOut } from "@/lib/scores/leave-one-out";
import type { StrictVote } from "@/lib/scores/strict-votes";

type Said = readonly [transcriptId: string, raterId: string, isFaithful: boolean];

const votesOn = (modelId: string, ...said: readonly Said[]): readonly StrictVote[] =>
  said.map(([transcriptId, raterId, isFaithful]) => ({ modelId, transcriptId, raterId, isFaithful }));

/** Model m: t1 two thirds faithful, t2 by ada alone; model n: t3 by ben alone. */
const votes = [
  ...votesOn("m", ["t1", "ada", true], ["t1", "ben", true], ["t1", "cem", false], ["t2", "ada", true]),
  ...votesOn("n", ["t3", "ben", false]),
];

const without = (raterId: string, settled: readonly StrictVote[] = []) =>
  Object.fromEntries(leaveOneOut(votes, settled).get(raterId) ?? []);

describe("scores without a rater", () => {
  it("are those of the votes that are left, and leave transcripts out that nobody else labelled", () => {
    expect(without("ada")).toEqual({ m: 0.5 });
    expect(without("cem")).toEqual({ m: 1 });
  });

  it("are null for a model of which nothing is left", () => {
    expect(without("ben")).toEqual({ m: (0.5 + 1) / 2, n: null });
  });

  it("keep adjudicated transcripts as they were settled", () => {
    const settled = [...votesOn("m", ["t4", "dora", false]), ...votesOn("n", ["t5", "dora", true])];
    expect(without("ada", settled)).toEqual({ m: 0.25 });
    expect(without("ben", settled)).toEqual({ m: (0.5 + 1 + 0) / 3, n: 1 });
    expect(leaveOneOut(votes, settled).has("dora")).toBe(false);
  });
});
