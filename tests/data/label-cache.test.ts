import { describe, expect, it, vi } from "vitest";
import { cacheByLabels } from "@/lib/server/data/label-cache";

/** A computation that says how often it was done. */
function countingCache({ maxEntries = 10 } = {}) {
  const cached = cacheByLabels<number>({ maxEntries });
  const compute = vi.fn(async () => compute.mock.calls.length);
  const ask = (key: string, labelRevision: number) => cached({ key: [key], labelRevision, compute });
  return { ask, compute };
}

describe("cacheByLabels", () => {
  it("computes once for the same labels", async () => {
    const { ask } = countingCache();
    expect([await ask("a", 1), await ask("a", 1)]).toEqual([1, 1]);
  });

  it("computes once for those who ask at the same time", async () => {
    const { ask, compute } = countingCache();
    await Promise.all([ask("a", 1), ask("a", 1), ask("a", 1)]);
    expect(compute).toHaveBeenCalledTimes(1);
  });

  it("computes again when the labels have changed", async () => {
    const { ask } = countingCache();
    expect([await ask("a", 1), await ask("a", 2), await ask("a", 2)]).toEqual([1, 2, 2]);
  });

  it("answers a request that began earlier with the newer labels", async () => {
    const { ask } = countingCache();
    await ask("a", 1);
    await ask("a", 2);
    expect(await ask("a", 1)).toBe(2);
  });

  it("keeps keys apart", async () => {
    const { ask } = countingCache();
    expect([await ask("a", 1), await ask("b", 1), await ask("a", 1)]).toEqual([1, 2, 1]);
  });

  it("forgets the key that was not asked for longest", async () => {
    const { ask } = countingCache({ maxEntries: 2 });
    await ask("a", 1);
    await ask("b", 1);
    await ask("a", 1);
    await ask("c", 1);
    expect([await ask("a", 1), await ask("c", 1), await ask("b", 1)]).toEqual([1, 3, 4]);
  });

  it("tries again after a computation that failed", async () => {
    const cached = cacheByLabels<string>({ maxEntries: 10 });
    const failing = { key: ["a"], labelRevision: 1, compute: () => Promise.reject(new Error("no database")) };
    await expect(cached(failing)).rejects.toThrow("no database");
    expect(await cached({ ...failing, compute: async () => "computed" })).toBe("computed");
  });
});
