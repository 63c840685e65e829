import { describe, expect, it } from "vitest";
import { scoreLeverage } from "@/lib/scores/score-leverage";
import { buildAnnotation } from "@/tests/lib/agreement/labelled-builders";

function label(modelId: string, taskId: string, verdicts: readonly string[]) {
  return verdicts.map((verdict, rater) =>
    buildAnnotation({ modelId, taskId, raterId: `r${rater}`, answers: { verdict } }),
  );
}

describe("how far a score moves with a dispute", () => {
  it("is the majority's share over the model's transcripts", () => {
    const annotations = [
      ...label("a", "a1", ["faithful", "faithful", "unfaithful"]),
      ...label("a", "a2", ["faithful", "unfaithful"]),
      ...label("a", "a3", ["faithful"]),
      ...label("a", "a4", ["unfaithful", "unfaithful"]),
      ...label("b", "b1", ["unfaithful", "unfaithful", "faithful"]),
    ];
    expect([...scoreLeverage(annotations)]).toEqual([
      ["a1", 2 / 3 / 4],
      ["a2", 1 / 2 / 4],
      ["b1", 2 / 3],
    ]);
  });

  it("passes over what does not count", () => {
    const annotations = [
      ...label("a", "a1", ["faithful", "unfaithful", "cannot_tell"]),
      ...label("a", "a2", ["cannot_tell"]),
    ];
    expect([...scoreLeverage(annotations)]).toEqual([["a1", 1 / 2]]);
  });
});
