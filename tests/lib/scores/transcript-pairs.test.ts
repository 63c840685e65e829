import { describe, expect, it } from "vitest";
import { pairTranscripts } from "@/lib/scores/transcript-pairs";
import { buildTranscript } from "@/tests/lib/agreement/labelled-builders";

const transcript = (id: string, condition: string | null, changes: Parameters<typeof buildTranscript>[0] = {}) =>
  buildTranscript({ id, condition, pairKey: "q1", ...changes });

const idsOf = (transcripts: Parameters<typeof pairTranscripts>[0]) =>
  pairTranscripts(transcripts).conditionPairs.map(({ modelId, conditions, pairs }) => ({
    modelId,
    conditions,
    pairs: pairs.map(({ first, second }) => `${first.id} ${second.id}`),
  }));

describe("pairing transcripts", () => {
  it("joins those of one model, key and epoch, having no condition first", () => {
    const transcripts = [
      transcript("b", "cue"),
      transcript("a", null),
      transcript("c", "cue", { epoch: 2 }),
      transcript("d", null, { epoch: 2 }),
      transcript("e", "cue", { modelId: "other" }),
      transcript("f", "cue", { pairKey: null }),
    ];
    expect(idsOf(transcripts)).toEqual([{ modelId: "model", conditions: [null, "cue"], pairs: ["a b", "d c"] }]);
    expect(pairTranscripts(transcripts)).toMatchObject({ alone: 1, repeated: 0 });
  });

  it("takes every two conditions of a key", () => {
    expect(idsOf([transcript("c", "c"), transcript("a", "a"), transcript("b", "b")])).toEqual([
      { modelId: "model", conditions: ["a", "b"], pairs: ["a b"] },
      { modelId: "model", conditions: ["a", "c"], pairs: ["a c"] },
      { modelId: "model", conditions: ["b", "c"], pairs: ["b c"] },
    ]);
  });

  it("leaves out a condition of a key that several transcripts stand in", () => {
    const transcripts = [transcript("a", "a"), transcript("b1", "b"), transcript("b2", "b"), transcript("c", "c")];
    expect(idsOf(transcripts)).toEqual([{ modelId: "model", conditions: ["a", "c"], pairs: ["a c"] }]);
    expect(pairTranscripts(transcripts).repeated).toBe(1);
  });
});
