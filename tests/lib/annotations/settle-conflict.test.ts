import { describe, expect, it } from "vitest";
import type { Annotation } from "@/lib/annotations/annotation";
import { mergeOf, type Side } from "@/lib/annotations/merge";
import { mergeOutcome } from "@/lib/annotations/merge-outcome";
import type { Change, Operation } from "@/lib/annotations/operation";
import { replay } from "@/lib/annotations/replay";
import { settleConflict } from "@/lib/annotations/settle-conflict";
import { buildAnnotation, buildId, buildSpan } from "@/tests/lib/annotations/build-annotation";

const operationOf = (change: Change): Operation => ({ id: buildId(), change });
const mark = buildSpan();
const put = operationOf({ kind: "putSpan", span: mark });
const note = operationOf({ kind: "setNote", note: "mine" });
const submit = operationOf({ kind: "submit" });

function settle(newer: Annotation, pending: readonly Operation[], choices: ReadonlyMap<string, Side>) {
  const base = buildAnnotation();
  const mine = replay(base, pending).annotation;
  const points = mergeOf({ base, newer, mine });
  const outcome = mergeOutcome({ newer, mine, points, choices, itemId: buildId() });
  const journal = { conflict: { revision: 4, annotation: newer }, pending };
  return { outcome, settlement: settleConflict(journal, { points, choices, outcome, operationId: buildId() }) };
}

describe("settling a conflict", () => {
  it("is nothing without one", () => {
    const settling = { points: [], choices: new Map(), outcome: buildAnnotation(), operationId: buildId() };
    expect(settleConflict({ conflict: null, pending: [note] }, settling)).toBeNull();
  });

  it("stands for everything that waited, and sets aside what was made where the newer was chosen", () => {
    const { settlement } = settle(buildAnnotation({ note: "theirs" }), [note, put], new Map([["note", "newer"]]));
    expect(settlement).toMatchObject({ revision: 4, settled: [note.id, put.id], dropped: [note.id] });
    expect(settlement?.operations.map(({ change }) => change)).toEqual([put.change]);
  });

  it("sets nothing aside where both were chosen", () => {
    const { settlement } = settle(buildAnnotation({ note: "theirs" }), [note], new Map([["note", "both"]]));
    expect(settlement?.dropped).toEqual([]);
    expect(settlement?.operations.map(({ change }) => change)).toEqual([{ kind: "setNote", note: "theirs\n\nmine" }]);
  });

  it("decides whether it is submitted, without keeping a submission for later", () => {
    const { settlement, outcome } = settle(buildAnnotation(), [submit], new Map([["state", "newer"]]));
    expect(outcome.state).toBe("draft");
    expect(settlement).toMatchObject({ operations: [], settled: [submit.id], dropped: [] });
  });

  it("opens what was submitted elsewhere for the own changes, and submits it again", () => {
    const { settlement } = settle(buildAnnotation({ state: "submitted" }), [note], new Map());
    expect(settlement?.operations.map(({ change }) => change.kind)).toEqual(["reopen", "setNote", "submit"]);
  });

  it("gives every operation an id of its own", () => {
    const { settlement } = settle(buildAnnotation(), [note, put], new Map());
    expect(new Set(settlement?.operations.map(({ id }) => id)).size).toBe(2);
  });
});
