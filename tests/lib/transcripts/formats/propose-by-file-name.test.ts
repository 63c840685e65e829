import { describe, expect, it } from "vitest";
import { proposeCondition, proposeModel } from "@/lib/transcripts/formats/propose-by-file-name";

const files = (...names: readonly string[]) => names.map((fileName) => ({ fileName, titles: ["word_ladder"] }));

describe("the model by the file's name", () => {
  it.each([
    ["runs/claude_sonnet4_word_ladder.json", "claude_sonnet4"],
    ["word_ladder-gpt-4o-mini.jsonl", "gpt-4o-mini"],
    ["test200_baseline_kimi_k2_thinking.jsonl", "kimi_k2_thinking"],
    ["llama4scout_word_ladder.json", "llama4scout"],
    ["Qwen3.json", "Qwen3"],
  ])("of %s is %s", (name, model) => {
    expect(proposeModel(files(name))).toEqual({ constant: model });
  });

  it("is told apart by the longer name first where there are several", () => {
    expect(proposeModel(files("kimi_k2.jsonl", "kimi_k2_thinking.jsonl"))).toEqual({
      fileName: [
        { contains: "kimi_k2_thinking", value: "kimi_k2_thinking" },
        { contains: "kimi_k2", value: "kimi_k2" },
      ],
      otherwise: null,
    });
  });

  it("is unknown when one name has none, and when a name only begins alike", () => {
    expect(proposeModel(files("mistral_a.json", "results.json"))).toBeNull();
    expect(proposeModel(files("grokking-notes.json"))).toBeNull();
    expect(proposeModel(files("megamistral.json"))).toBeNull();
  });
});

describe("the condition by the files' names", () => {
  it("is the baseline where a name says so, and the cue in the others", () => {
    expect(proposeCondition(files("a_No_Hint.jsonl", "a_hint.jsonl"))).toEqual({
      fileName: [{ contains: "no_hint", value: "baseline" }],
      otherwise: "cue",
    });
  });

  it("is nothing when no name says so", () => {
    expect(proposeCondition(files("a.jsonl", "b.jsonl"))).toBeNull();
  });
});
