import { describe, expect, it } from "vitest";
import {
  everyLabel,
  keepsEveryLabel,
  labelFilterOf,
  labelFilterSearch,
  parseLabelFilter,
} from "@/lib/agreement/label-filter";

const [ada, ben] = ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"];

describe("parseLabelFilter", () => {
  it("keeps every label when nothing is asked", () => {
    for (const raw of [{}, null, "nonsense", { page: "3" }]) expect(parseLabelFilter(raw)).toEqual(everyLabel);
    expect(keepsEveryLabel(everyLabel)).toBe(true);
  });

  it("reads several values of one name, and values given once", () => {
    const filter = parseLabelFilter({ model: ["Birch", "Alder"], split: "dev", rater: [ada], scheme: ["10", "9"] });
    expect(filter).toEqual({
      ...{ ...everyLabel, model: ["Alder", "Birch"], split: ["dev"], rater: [ada], scheme: [9, 10] },
    });
    expect(keepsEveryLabel(filter)).toBe(false);
  });

  it("passes over what makes no sense and keeps the rest", () => {
    const raw = { split: ["dev", "train"], rater: "ada", kind: "robot", scheme: ["x", "2"], from: "yesterday" };
    expect(parseLabelFilter(raw)).toEqual({ ...everyLabel, split: ["dev"], scheme: [2] });
  });

  it("is the same for addresses that ask for the same labels", () => {
    const one = parseLabelFilter({ without: [ben, ada, ben], condition: ["cue", ""] });
    const other = parseLabelFilter({ condition: ["", "cue", "cue"], without: [ada, ben] });
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });
});

describe("labelFilterSearch", () => {
  it("is read back as the same filter", () => {
    const filter = parseLabelFilter({
      ...{ model: ["A & B", "ü"], condition: [""], split: ["", "heldout"], rater: [ada], without: [ben] },
      ...{ kind: ["member", "machine"], scheme: ["1"], guideline: ["0", "2"], from: "2026-01-02", to: "2026-03-04" },
    });
    expect(labelFilterOf(new URLSearchParams(labelFilterSearch(filter).toString()))).toEqual(filter);
  });

  it("is empty for every label", () => {
    expect(labelFilterSearch(everyLabel).toString()).toBe("");
  });
});
