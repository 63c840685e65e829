import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupPairs } from "@/lib/pairs/pair-groups";
import { previewPairs } from "@/lib/pairs/pair-preview";
import { missingConditions } from "@/lib/pairs/pair-row";
import { parsePairTemplate } from "@/lib/pairs/pair-template";

type Pairable = Parameters<typeof groupPairs>[0][number];

const one = (pairKey: string | null, condition: string | null = null, rest: Partial<Pairable> = {}): Pairable => ({
  ...{ pairKey, condition, model: "A", epoch: 1 },
  ...rest,
});

describe("the groups of transcripts under their pair keys", () => {
  it("join one model and one epoch, and say what they are", () => {
    const groups = groupPairs([
      one("q1", "baseline"),
      one("q1", "cue"),
      one("q1", "cue", { model: "B" }),
      one("q1", "cue", { epoch: 2 }),
      one("q2", "cue"),
      one("q2", "cue"),
      one("q2", "baseline"),
      one("q3"),
      one("q3", "cue"),
      one(null, "cue"),
    ]);
    expect(groups.map(({ key, model, epoch, state }) => [key, model, epoch, state])).toEqual([
      ["q1", "A", 1, "paired"],
      ["q1", "B", 1, "alone"],
      ["q1", "A", 2, "alone"],
      ["q2", "A", 1, "repeated"],
      ["q3", "A", 1, "paired"],
    ]);
  });

  it("hold every transcript that has a key, once", () => {
    const transcript = fc.record({
      pairKey: fc.option(fc.constantFrom("a", "b", '","'), { nil: null }),
      condition: fc.option(fc.constantFrom("x", "y"), { nil: null }),
      model: fc.constantFrom("A", "B"),
      epoch: fc.integer({ min: 1, max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(transcript), (transcripts) => {
        const members = groupPairs(transcripts).flatMap((group) => group.members);
        expect(new Set(members)).toEqual(new Set(transcripts.filter(({ pairKey }) => pairKey !== null)));
        expect(members).toHaveLength(new Set(members).size);
      }),
    );
  });
});

describe("the preview of a rule", () => {
  it("counts what it would make and shows the first of each", () => {
    const id = (n: number) => `01960000-0000-7000-8000-00000000000${n}`;
    const transcripts = [
      { id: id(1), externalId: "q1", metadata: {}, model: "A", epoch: 1, condition: "cue" },
      { id: id(2), externalId: "q1", metadata: {}, model: "A", epoch: 1, condition: "baseline" },
      { id: id(3), externalId: "q2", metadata: {}, model: "A", epoch: 1, condition: "baseline" },
      { id: id(4), externalId: null, metadata: {}, model: "A", epoch: 1, condition: "baseline" },
    ];
    expect(previewPairs(parsePairTemplate("{externalId}") ?? [], transcripts, true)).toEqual({
      ...{ looked: 4, isWhole: true, paired: 1, alone: 1, repeated: 0, withoutValue: 1 },
      examples: [
        { id: id(1), externalId: "q1", key: "q1" },
        { id: id(2), externalId: "q1", key: "q1" },
        { id: id(3), externalId: "q2", key: "q2" },
      ],
      left: [{ id: id(4), externalId: null, key: null }],
    });
  });
});

describe("the conditions that a group lacks", () => {
  it("are those of the project that nothing in it has", () => {
    expect(missingConditions(["baseline", "cue", "reward"], [one("q", "cue")])).toEqual(["baseline", "reward"]);
    expect(missingConditions(["baseline", "cue"], [one("q", "cue"), one("q", "baseline")])).toEqual([]);
  });

  it("are not told where the project has one condition or very many", () => {
    expect(missingConditions(["baseline"], [one("q")])).toEqual([]);
    expect(missingConditions(["a", "b", "c", "d", "e", "f", "g"], [one("q")])).toEqual([]);
  });
});
