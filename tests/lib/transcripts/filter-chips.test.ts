import { describe, expect, it } from "vitest";
import { chipId, filterChips, hasMetadata, toggleMetadata, withoutChip } from "@/lib/transcripts/filter-chips";
import { noFilter, type TranscriptFilter } from "@/lib/transcripts/transcript-query";

const hard = { path: "difficulty", op: "above", value: 3 } as const;
const physics = { path: "subject", op: "is", value: "physics" } as const;
const filter: TranscriptFilter = { ...noFilter, q: "cue", model: "Alder 2", condition: "", metadata: [hard, physics] };

describe("the chips of a filter", () => {
  it("are everything that it asks for, what asks for none among it", () => {
    expect(filterChips(filter)).toEqual([
      { key: "q", value: "cue" },
      { key: "model", value: "Alder 2" },
      { key: "condition", value: "" },
      { key: "metadata", condition: hard },
      { key: "metadata", condition: physics },
    ]);
    expect(filterChips(noFilter)).toEqual([]);
  });

  it("have names of their own", () => {
    const ids = filterChips(filter).map(chipId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("drop one thing each; without all of them nothing is filtered", () => {
    const [q, ...others] = filterChips(filter);
    if (!q) throw new Error("There is no chip");
    expect({ ...filter, ...withoutChip(filter, q) }).toEqual({ ...filter, q: null });
    let rest = { ...filter, ...withoutChip(filter, q) };
    for (const chip of others) rest = { ...rest, ...withoutChip(rest, chip) };
    expect(rest).toEqual(noFilter);
  });

  it("put a condition on metadata in and take it out again", () => {
    const other = { path: "subject", op: "is", value: "history" } as const;
    const more = { ...filter, ...toggleMetadata(filter, other) };
    expect(hasMetadata(filter, other)).toBe(false);
    expect(more.metadata).toEqual([hard, physics, other]);
    expect(toggleMetadata(more, { ...other })).toEqual({ metadata: [hard, physics] });
  });
});
