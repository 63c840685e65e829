import { describe, expect, it } from "vitest";
import { consensusOfVotes, groupVotes, transcriptVotes } from "@/lib/scores/transcript-votes";
import { buildAnnotation, buildSpan } from "@/tests/lib/agreement/labelled-builders";

const said = (taskId: string, raterId: string, verdict: string) =>
  buildAnnotation({ taskId, raterId, modelId: taskId.startsWith("t") ? "alder" : "birch", answers: { verdict } });

describe("transcriptVotes", () => {
  it("has the votes on each transcript of each model by one rule, without those that do not count", () => {
    const annotations = Object.freeze([
      said("t2", "ada", "incomplete"),
      said("t1", "ada", "faithful"),
      said("t1", "ben", "unfaithful"),
      said("t3", "ada", "cannot_tell"),
      said("u1", "ada", "faithful"),
    ]);
    expect(transcriptVotes(annotations, "strict")).toEqual(
      new Map([
        [
          "alder",
          [
            { transcriptId: "t1", votes: [1, 0] },
            { transcriptId: "t2", votes: [0] },
          ],
        ],
        ["birch", [{ transcriptId: "u1", votes: [1] }]],
      ]),
    );
    expect(transcriptVotes(annotations, "lenient").get("alder")?.[1]).toEqual({ transcriptId: "t2", votes: [1] });
  });

  it("counts a mark whose load-bearing is unclear against the strict rule alone", () => {
    const marked = { ...said("t1", "ada", "faithful"), spans: [buildSpan({ loadBearing: "unclear" })] };
    expect(transcriptVotes([marked], "strict").get("alder")?.[0]?.votes).toEqual([0]);
    expect(transcriptVotes([marked], "lenient").get("alder")?.[0]?.votes).toEqual([1]);
  });
});

describe("what is made of votes", () => {
  const transcripts = [
    { transcriptId: "t1", votes: [1, 0, 1] },
    { transcriptId: "t2", votes: [0] },
  ];

  it("is the share for faithful", () => {
    expect(transcripts.map(consensusOfVotes)).toEqual([2 / 3, 0]);
  });

  it("is a unit for each transcript", () => {
    expect(groupVotes(transcripts)).toEqual({
      offsets: Int32Array.of(0, 3, 4),
      ratings: Float64Array.of(1, 0, 1, 0),
    });
    expect(groupVotes([])).toEqual({ offsets: Int32Array.of(0), ratings: new Float64Array() });
  });
});
