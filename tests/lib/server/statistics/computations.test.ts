import { deserialize } from "node:v8";
import { afterEach, describe, expect, it, vi } from "vitest";
import { everyLabel } from "@/lib/agreement/label-filter";
import { shownIntervals } from "@/lib/agreement/shown-intervals";
import type { PackedLabels } from "@/lib/annotations/packed-labels";
import type { Wanted } from "@/lib/server/statistics/computation";
import {
  closeComputations,
  computationOf,
  restartComputation,
  stopComputation,
} from "@/lib/server/statistics/computations";
import { buildScheme } from "@/tests/lib/agreement/labelled-builders";

const scheme = buildScheme();
const text = (rows: readonly unknown[]) => new TextEncoder().encode(JSON.stringify(rows));
const rating = ["task", "transcript", "model", "ada", "member", 1, null, 0, {}, []];

const transcript = ["transcript", "task", "model", null, null, null, null, 1, null, null, [10], 10];

function packOf(rows: readonly unknown[]): PackedLabels {
  const versions = new Map([[1, { number: 1, scheme }]]);
  return {
    id: crypto.randomUUID(),
    annotations: [text(rows)],
    adjudications: [],
    transcripts: [text([transcript])],
    versions,
    models: [],
  };
}

/** The agreement of one annotation, unless other labels are given. */
function wantedOf(changes: Partial<Wanted> = {}): Wanted {
  return {
    ...{ projectId: "project", labelRevision: 1, schemeNumber: 1 },
    work: { statistic: "agreement", filter: everyLabel, scheme, options: { ...shownIntervals, about: null } },
    readLabels: async () => packOf([rating]),
    ...changes,
  };
}

const current = { mayBeOlder: false };
const page = { mayBeOlder: true };

afterEach(closeComputations);

describe("computationOf", () => {
  it("computes once for those who ask at the same time and after, and reads the labels once", async () => {
    const readLabels = vi.fn(async () => packOf([rating]));
    const first = computationOf(wantedOf({ readLabels }), current);
    expect(computationOf(wantedOf({ readLabels }), current)).toBe(first);
    await first.settled;
    expect(computationOf(wantedOf({ readLabels }), current)).toBe(first);
    expect(readLabels).toHaveBeenCalledTimes(1);
    const { standing } = first;
    expect(standing.state === "ready" && deserialize(standing.report)).toMatchObject({ counts: { annotations: 1 } });
  });

  it("computes anew for later labels, for another filter and for another version of the scheme", async () => {
    const first = computationOf(wantedOf(), current);
    await first.settled;
    const { work } = wantedOf();
    const others = [
      wantedOf({ labelRevision: 2 }),
      wantedOf({ work: { ...work, filter: { ...everyLabel, scheme: [1] } } }),
      wantedOf({ schemeNumber: 2 }),
      wantedOf({ projectId: "other" }),
    ];
    for (const other of others) expect(computationOf(other, current)).not.toBe(first);
  });

  it("lets what goes on for a page come to its end though labels come in, and not what is for a file", () => {
    const readLabels = () => new Promise<PackedLabels>(() => {});
    const first = computationOf(wantedOf({ readLabels }), page);
    expect(computationOf(wantedOf({ labelRevision: 2, readLabels }), page)).toBe(first);
    expect(computationOf(wantedOf({ labelRevision: 2, readLabels }), current)).not.toBe(first);
  });

  it("fails with an id where labels cannot be read, and where a thread stumbles over them", async () => {
    const unread = wantedOf({ projectId: "a", readLabels: () => Promise.reject(new Error("no database")) });
    const broken = wantedOf({ projectId: "b", readLabels: async () => packOf([["task"]]) });
    for (const wanted of [unread, broken]) {
      const computation = computationOf(wanted, current);
      await computation.settled;
      expect(computation.standing).toMatchObject({
        state: "failed",
        failureId: expect.stringMatching(/^[\da-f-]{36}$/),
      });
    }
    const well = computationOf(wantedOf({ projectId: "c" }), current);
    await well.settled;
    expect(well.standing.state).toBe("ready");
  });
});

describe("stopComputation", () => {
  it("ends what runs for all who wait, and leaves the next in the queue a thread", async () => {
    const stopped = computationOf(wantedOf(), current);
    const next = computationOf(wantedOf({ projectId: "next" }), current);
    // The labels have come, and a thread has begun.
    await new Promise(setImmediate);
    stopComputation(wantedOf());
    await Promise.all([stopped.settled, next.settled]);
    expect([stopped.standing.state, next.standing.state]).toEqual(["stopped", "ready"]);
    expect(computationOf(wantedOf(), page)).toBe(stopped);
  });

  it("does nothing to what is done", async () => {
    const done = computationOf(wantedOf(), current);
    await done.settled;
    stopComputation(wantedOf());
    expect(done.standing.state).toBe("ready");
  });
});

describe("restartComputation", () => {
  it("begins again what was stopped, and only that", async () => {
    const stopped = computationOf(wantedOf(), current);
    stopComputation(wantedOf());
    restartComputation(wantedOf());
    const again = computationOf(wantedOf(), current);
    expect(again).not.toBe(stopped);
    await again.settled;
    restartComputation(wantedOf());
    expect(computationOf(wantedOf(), current)).toBe(again);
  });
});
