import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksFrom, blocksWithin, boundsOf, endOfLargestBlock } from "@/lib/search/id-blocks";

const id = "019a9e2c-1f30-7000-8000-000000000001";
const ids = fc.uuid({ version: 7 });

/** Whether a block's ids begin with these characters, as `id_blocks` of the database takes them. */
const lengths = [3, 4, 5, 6, 7, 8, 10, 11];

describe("blocks of ids", () => {
  it("are read from the one around an id outwards", () => {
    const groups = blocksFrom({ id, isDescending: false });
    expect(groups[0]).toEqual(["019a9e2c-1f"]);
    expect(groups[1]?.at(0)).toBe("019a9e2c-2");
    expect(groups[1]).toHaveLength(14);
    expect(groups[2]).toEqual(["019a9e2d", "019a9e2e", "019a9e2f"]);
    const descending = blocksFrom({ id, isDescending: true });
    expect(descending[1]?.slice(0, 2)).toEqual(["019a9e2c-1e", "019a9e2c-1d"]);
    expect(descending[2]).toEqual(["019a9e2c-0"]);
    expect(descending[3]?.slice(0, 2)).toEqual(["019a9e2b", "019a9e2a"]);
  });

  it("hold every id beyond one under the largest block exactly once, in order", () => {
    fc.assert(
      fc.property(ids, ids, fc.boolean(), (from, other, isDescending) => {
        const near = from.slice(0, 3) + other.slice(3);
        fc.pre(isDescending ? near < from : near > from);
        const blocks = blocksFrom({ id: from, isDescending }).flat();
        expect(blocks.filter((block) => near.startsWith(block))).toHaveLength(1);
        const sorted = blocks.map((block) => boundsOf([block]).low);
        expect(sorted.toSorted()).toEqual(isDescending ? sorted.toReversed() : sorted);
        for (const block of blocks) expect(lengths).toContain(block.length);
      }),
    );
  });

  it("are made of sixteen others down to the smallest", () => {
    fc.assert(
      fc.property(ids, fc.constantFrom(...lengths), (one, length) => {
        const parts = blocksWithin(one.slice(0, length), false);
        if (length === 11) expect(parts).toBeNull();
        else expect(parts?.filter((part) => one.startsWith(part))).toHaveLength(1);
        if (parts) expect(new Set(parts).size).toBe(16);
        if (parts) expect(blocksWithin(one.slice(0, length), true)).toEqual(parts.toReversed());
      }),
    );
  });

  it("have bounds that hold what begins like them, whichever way they are listed", () => {
    expect(boundsOf(["019a9e2c-2", "019a9e2c-1"])).toEqual({
      low: "019a9e2c-1000-0000-0000-000000000000",
      high: "019a9e2c-2fff-ffff-ffff-ffffffffffff",
    });
    expect(endOfLargestBlock({ id, isDescending: false })).toBe("019fffff-ffff-ffff-ffff-ffffffffffff");
    expect(endOfLargestBlock({ id, isDescending: true })).toBe("01900000-0000-0000-0000-000000000000");
  });
});
