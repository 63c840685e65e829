import { describe, expect, it } from "vitest";
import { SearchDriver } from "@/lib/server/data/search-driver";
import { keepIn, type SearchSource, toCandidates } from "@/lib/server/data/search-source";

/** A source that has so many candidates in each block, and remembers what it was asked. */
function sourceWith(perBlock: number) {
  const asked: (readonly string[])[] = [];
  const source: SearchSource = {
    isExact: true,
    candidates: async (blocks, limit) => {
      asked.push(blocks);
      const rows = blocks.flatMap((block, index) =>
        Array.from({ length: perBlock }, (_, n) => ({ id: `${block}${n}`, block: index + 1 })),
      );
      return toCandidates(rows.slice(0, limit + 1), blocks, limit);
    },
    keep: async (ids) => [...ids],
  };
  return { source, asked };
}

describe("candidates", () => {
  it("are of whole blocks only when there are more than were asked for", () => {
    const rows = [1, 1, 2, 2, 3].map((block, n) => ({ id: `${n}`, block }));
    expect(toCandidates(rows, ["a", "b", "c"], 5)).toEqual({
      ids: ["0", "1", "2", "3", "4"],
      blockCount: 3,
      moreCount: 0,
    });
    expect(toCandidates(rows, ["a", "b", "c"], 4)).toEqual({ ids: ["0", "1", "2", "3"], blockCount: 2, moreCount: 1 });
    expect(toCandidates(rows.slice(0, 2), ["a", "b"], 1)).toEqual({ ids: [], blockCount: 0, moreCount: 2 });
  });
});

describe("the side that names candidates", () => {
  it("is the one with the fewest, and the others are not asked again", async () => {
    const [dense, rare] = [sourceWith(70), sourceWith(65)];
    const driver = new SearchDriver([dense.source, rare.source], 100);
    expect(await driver.name(["a"])).toMatchObject({ source: rare.source, blockCount: 1 });
    await driver.name(["b"]);
    expect([dense.asked, rare.asked]).toEqual([[["a"]], [["a"], ["b"]]]);
  });

  it("is asked for anew when nearly all that it named was wrong", async () => {
    const [dense, rare] = [sourceWith(70), sourceWith(65)];
    const driver = new SearchDriver([dense.source, rare.source], 100);
    await driver.name(["a"]);
    driver.tell(300, 1);
    await driver.name(["b"]);
    expect(dense.asked).toHaveLength(2);
  });

  it("is nobody where each has too many in one block", async () => {
    const driver = new SearchDriver([sourceWith(101).source, sourceWith(200).source], 100);
    expect(await driver.name(["a", "b"])).toBeNull();
  });

  it("is not looked for any more once there are few", async () => {
    const [first, second] = [sourceWith(3), sourceWith(1)];
    const driver = new SearchDriver([first.source, second.source], 100);
    expect((await driver.name(["a", "b"]))?.ids).toHaveLength(6);
    expect(second.asked).toEqual([]);
  });
});

describe("what all sources let through", () => {
  it("stays in order, and whoever named it is not asked unless it is unsure", async () => {
    const asked: string[] = [];
    const source = (name: string, isExact: boolean, keeps: (id: string) => boolean): SearchSource => ({
      isExact,
      keep: async (ids) => {
        asked.push(name);
        return ids.filter(keeps).reverse();
      },
    });
    const one = source("one", true, () => false);
    const two = source("two", false, (id) => id !== "b");
    expect(await keepIn([one, two], ["c", "b", "a"], one)).toEqual(["c", "a"]);
    expect(await keepIn([one, two], ["c", "b", "a"], two)).toEqual([]);
    expect(asked).toEqual(["two", "one"]);
  });
});
