import { describe, expect, it } from "vitest";
import { decideBatch } from "@/lib/annotations/decide-batch";
import type { Operation } from "@/lib/annotations/operation";

const operation = (id: string): Operation => ({ id, change: { kind: "setNote", note: id } });
const [a, b, c] = [operation("a"), operation("b"), operation("c")];

describe("deciding on a batch", () => {
  it("applies operations made on the current revision", () => {
    expect(decideBatch({ revision: 5, knownOperationIds: [] }, { baseRevision: 5, operations: [a, b] })).toEqual({
      kind: "apply",
      operations: [a, b],
    });
  });

  it("applies only what is new when a batch is sent again with more behind it", () => {
    expect(
      decideBatch({ revision: 7, knownOperationIds: ["a", "b"] }, { baseRevision: 5, operations: [a, b, c] }),
    ).toEqual({ kind: "apply", operations: [c] });
  });

  it("has nothing to apply when the answer to the same batch was lost", () => {
    expect(
      decideBatch({ revision: 7, knownOperationIds: ["a", "b"] }, { baseRevision: 5, operations: [a, b] }),
    ).toEqual({
      kind: "apply",
      operations: [],
    });
  });

  it("refuses a batch made on an older revision", () => {
    const decision = decideBatch({ revision: 6, knownOperationIds: [] }, { baseRevision: 5, operations: [a] });
    expect(decision.kind).toBe("conflict");
  });

  it("does not acknowledge quietly what was applied before someone else went on", () => {
    const decision = decideBatch({ revision: 7, knownOperationIds: ["a"] }, { baseRevision: 5, operations: [a] });
    expect(decision.kind).toBe("conflict");
  });

  it("refuses a batch made on a revision that the server has lost", () => {
    expect(decideBatch({ revision: 3, knownOperationIds: [] }, { baseRevision: 5, operations: [a] }).kind).toBe(
      "conflict",
    );
  });

  it("does not apply late what stands before operations that are known, having been refused then", () => {
    const decision = decideBatch({ revision: 6, knownOperationIds: ["b"] }, { baseRevision: 5, operations: [a, b] });
    expect(decision.kind).toBe("conflict");
  });

  it("takes an operation that a batch repeats once", () => {
    expect(decideBatch({ revision: 0, knownOperationIds: [] }, { baseRevision: 0, operations: [a, b, a] })).toEqual({
      kind: "apply",
      operations: [a, b],
    });
  });
});
