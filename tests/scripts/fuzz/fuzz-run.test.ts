import process from "node:process";
import { describe, expect, it } from "vitest";
import type { Json } from "@/lib/transcripts/transcript";
import { fuzz, unreadable } from "@/scripts/fuzz/fuzz-run";
import type { FuzzTarget, Outcome } from "@/scripts/fuzz/fuzz-target";

const seeds: readonly Json[] = [{ id: 1, texts: ["A", "B"], inner: { role: "user", content: "C" } }];
const options = { seconds: 0.2, seed: 5 };

const targetOf = (read: FuzzTarget["read"]): FuzzTarget => ({ name: "planted", seeds, read });
const problemOf = (outcome: Outcome) => fuzz([targetOf(() => [outcome])], options).failure?.problem;

describe("fuzzing a reader", () => {
  it("counts what was read and refused", () => {
    const { tallies, failure } = fuzz([targetOf(() => ["read", { path: "", reason: "No" }])], options);
    expect(failure).toBeNull();
    const [tally] = tallies;
    expect(tally?.records).toBeGreaterThan(0);
    expect((tally?.read ?? 0) + (tally?.refused ?? 0)).toBeGreaterThanOrEqual(tally?.records ?? 1);
  });

  it("gives changed records, the same ones for the same seed, and leaves the seeds alone", () => {
    const before = JSON.stringify(seeds);
    const given = (seed: number) => {
      const all: string[] = [];
      const read = (value: Json): Outcome[] => {
        all.push(JSON.stringify(value));
        return ["read"];
      };
      fuzz([targetOf(read)], { seconds: 0.1, seed });
      return all.slice(0, 50);
    };
    const first = given(5);
    expect(new Set(first).size).toBeGreaterThan(25);
    expect(given(5).slice(0, 20)).toEqual(first.slice(0, 20));
    expect(given(6).slice(0, 20)).not.toEqual(first.slice(0, 20));
    expect(JSON.stringify(seeds)).toBe(before);
  });

  it("finds a reader that throws, with what it was given", () => {
    const { failure } = fuzz(
      [
        targetOf((value) => {
          if (!JSON.stringify(value).includes('"A"')) throw new Error("Planted");
          return ["read"];
        }),
      ],
      { ...options, seconds: 5 },
    );
    expect(failure).toMatchObject({ target: "planted", problem: expect.stringContaining("Planted") });
    expect(JSON.stringify(failure?.input)).not.toContain('"A"');
  });

  it("finds refusals without a reason, transcripts that are none, and such as cannot be stored", () => {
    const part = { turn: 0, role: "assistant", kind: "text", text: "A", toolName: null, callId: null } as const;
    const draft = {
      model: "m",
      externalId: null,
      epoch: 1,
      condition: null,
      pairKey: null,
      split: null,
      cue: null,
      correctness: null,
      metadata: {},
      parts: [part],
    };
    expect(problemOf(draft)).toBeUndefined();
    expect(problemOf({ path: "a", reason: " " })).toContain("without a reason");
    expect(problemOf({ ...draft, parts: [] })).toContain("that is none");
    expect(problemOf({ ...draft, parts: [{ ...part, text: "\0" }] })).toContain("NUL");
  });

  it("finds a reader that takes longer than a second", () => {
    const slow = targetOf(() => {
      const start = process.cpuUsage();
      while (process.cpuUsage(start).user < 1_300_000);
      return ["read"];
    });
    expect(fuzz([slow], options).failure?.problem).toMatch(/^Took \d+ ms$/);
  });

  it("says which readers refuse everything they are given unchanged", () => {
    const refusing = targetOf(() => [{ path: "", reason: "No" }]);
    const reading = targetOf(() => ["read"]);
    expect(unreadable([reading, refusing])).toEqual([refusing]);
  });
});
