import { describe, expect, it } from "vitest";
import { type RankSpec, rankDistribution } from "@/lib/plots/rank-distribution";
import { wordsOf } from "@/tests/lib/plots/build-chart";

const spec: RankSpec = {
  title: "Ranks",
  reading: "How likely each rank is.",
  locale: "en",
  modelName: "Model",
  rankName: "Rank",
  noteName: "95 %",
  models: [
    { label: "Alder", note: "1", probabilities: [0.98, 0.02] },
    { label: "Birch", note: "too few", probabilities: null, reason: "Fewer than 20 transcripts." },
  ],
};

describe("rankDistribution", () => {
  it("shows how likely each rank is for each model, with what is said of its ranks", () => {
    expect(wordsOf(rankDistribution(spec).wide)).toEqual([
      ...["Rank", "Model", "1", "2", "95 %"],
      ...["Alder", "0.98", "0.02", "1"],
      ...["Birch", "–", "–", "too few"],
      ...["0", "1", "–"],
    ]);
  });

  it("gives the same as data, with the reason of models that have no ranks", () => {
    expect(rankDistribution(spec).table.rows).toEqual([
      ["Alder", "1", 0.98, null, null, null, null, "1"],
      ["Alder", "2", 0.02, null, null, null, null, "1"],
      ["Birch", "1", null, null, null, null, "Fewer than 20 transcripts.", "too few"],
      ["Birch", "2", null, null, null, null, "Fewer than 20 transcripts.", "too few"],
    ]);
  });

  it("refuses models with different numbers of ranks", () => {
    const models = [...spec.models, { label: "Cedar", note: "1–3", probabilities: [1, 0, 0] }];
    expect(() => rankDistribution({ ...spec, models })).toThrow(RangeError);
  });
});
