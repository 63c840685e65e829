import { describe, expect, it } from "vitest";
import { decideBatch } from "@/lib/annotations/decide-batch";
import type { Operation } from "@/lib/annotations/operation";

const operation = (id: string): Operation => ({ id, change: { kind: "setNote", note: id } });
const [a, b, c] = [operation("a"), operation("b"), operation("c")];

/** The server's state with these operations applied since revision 5. */
const since = (...applied: readonly string[]) => ({
  revision: 5 + applied.length,
  appliedSinceBase: applied,
  knownOperationIds: applied.filter((id) => ["a", "b", "c"].includes(id)),
});

describe("deciding on a batch", () => {
  it("applies operations made on the current revision", () => {
    expect(decideBatch(since(), { baseRevision: 5, operations: [a, b] })).toEqual({
      kind: "apply",
      operations: [a, b],
    });
  });

  it("applies only what is new when a batch is sent again with more behind it", () => {
    const decision = decideBatch(since("a", "b"), { baseRevision: 5, operations: [a, b, c] });
    expect(decision).toEqual({ kind: "apply", operations: [c] });
  });

  it("has nothing to apply when the answer to the same batch was lost", () => {
    const decision = decideBatch(since("a", "b"), { baseRevision: 5, operations: [a, b] });
    expect(decision).toEqual({ kind: "apply", operations: [] });
  });

  it("refuses a batch made on an older revision", () => {
    expect(decideBatch(since("other"), { baseRevision: 5, operations: [a] }).kind).toBe("conflict");
  });

  it("does not acknowledge quietly what was applied before someone else went on", () => {
    expect(decideBatch(since("a", "other"), { baseRevision: 5, operations: [a] }).kind).toBe("conflict");
  });

  it("refuses a batch made on a revision that the server has lost", () => {
    const lost = { revision: 3, knownOperationIds: [], appliedSinceBase: [] };
    expect(decideBatch(lost, { baseRevision: 5, operations: [a] }).kind).toBe("conflict");
  });

  it("does not take what was applied before the base for someone else's operation since", () => {
    const long = { revision: 6, knownOperationIds: ["a"], appliedSinceBase: ["other"] };
    expect(decideBatch(long, { baseRevision: 5, operations: [a, b] }).kind).toBe("conflict");
  });

  it("does not apply late what stands before operations that are known, having been refused then", () => {
    expect(decideBatch(since("b"), { baseRevision: 5, operations: [a, b] }).kind).toBe("conflict");
  });

  it("takes an operation that a batch repeats once", () => {
    const decision = decideBatch(since(), { baseRevision: 5, operations: [a, b, a] });
    expect(decision).toEqual({ kind: "apply", operations: [a, b] });
  });
});
