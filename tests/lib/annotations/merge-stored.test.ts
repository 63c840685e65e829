import { describe, expect, it } from "vitest";
import { mergeStored } from "@/lib/annotations/merge-stored";
import type { Operation } from "@/lib/annotations/operation";
import type { StoredJournal } from "@/lib/annotations/stored-journal";

const operation = (digit: number): Operation => ({
  id: `00000000-0000-4000-8000-00000000000${digit}`,
  change: { kind: "setNote", note: `note ${digit}` },
});
const record = (fields: Partial<StoredJournal>): StoredJournal => ({
  baseRevision: 0,
  pending: [],
  setAside: [],
  refused: [],
  ...fields,
});
const [first, second, third] = [operation(1), operation(2), operation(3)];

describe("merging what several windows left of one draft", () => {
  it("gives nothing for nothing, and a single record as it is", () => {
    expect(mergeStored([])).toBeNull();
    const only = record({ baseRevision: 4, pending: [first], setAside: [second] });
    expect(mergeStored([only])).toEqual(only);
  });

  it("goes on with the latest and sets aside what only the earlier ones have", () => {
    const merged = mergeStored([
      record({ baseRevision: 2, pending: [first, second] }),
      record({ baseRevision: 3, pending: [third] }),
    ]);
    expect(merged).toEqual(record({ baseRevision: 3, pending: [third], setAside: [first, second] }));
  });

  it("keeps an operation that two windows hold only once, and where it will be sent", () => {
    const merged = mergeStored([
      record({ baseRevision: 1, pending: [first], setAside: [second] }),
      record({ baseRevision: 1, pending: [first, third], setAside: [second] }),
    ]);
    expect(merged).toEqual(record({ baseRevision: 1, pending: [first, third], setAside: [second] }));
  });

  it("goes on with what is pending even when the latest record has nothing pending", () => {
    const refused = { operation: third, refusal: { code: "submitted" as const, words: "It is submitted." } };
    const merged = mergeStored([record({ baseRevision: 1, pending: [first] }), record({ refused: [refused] })]);
    expect(merged).toEqual(record({ baseRevision: 1, pending: [first], refused: [refused] }));
  });
});
