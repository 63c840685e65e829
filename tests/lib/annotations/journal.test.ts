import { describe, expect, it } from "vitest";
import type { Annotation } from "@/lib/annotations/annotation";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import {
  farewellBatch,
  type Journal,
  journalStatus,
  nextErrand,
  openJournal,
  storedJournal,
} from "@/lib/annotations/journal";
import { type Operation, operationBatchSchema } from "@/lib/annotations/operation";
import { refuse } from "@/lib/annotations/refusal";
import { type JournalEvent, stepJournal } from "@/lib/annotations/step-journal";
import { storedJournalSchema } from "@/lib/annotations/stored-journal";
import { buildAnnotation, buildId } from "@/tests/lib/annotations/build-annotation";

const note = (text: string): Operation => ({ id: buildId(), change: { kind: "setNote", note: text } });
const [a, b, c] = [note("a"), note("b"), note("c")];
const opened = openJournal({ revision: 5, annotation: emptyAnnotation }, null);
const run = (journal: Journal, ...events: readonly JournalEvent[]) => events.reduce(stepJournal, journal);
const made = (operation: Operation): JournalEvent => ({ kind: "made", operation });
const saved = (revision: number, ...operations: readonly Operation[]): JournalEvent => ({
  kind: "answered",
  answer: { kind: "saved", revision, operationIds: operations.map(({ id }) => id), refused: null },
});
const overtaken = (revision: number, annotation: Annotation, ...appliedIds: string[]): JournalEvent => ({
  kind: "answered",
  answer: { kind: "conflict", revision, annotation, appliedIds },
});
type Resolution = {
  readonly revision?: number;
  readonly operations?: readonly Operation[];
  readonly settled?: readonly Operation[];
  readonly dropped?: readonly Operation[];
};
const resolved = ({ revision = 6, operations = [], settled = [], dropped = [] }: Resolution): JournalEvent => ({
  kind: "resolved",
  settlement: { revision, operations, settled: settled.map(({ id }) => id), dropped: dropped.map(({ id }) => id) },
});
const waiting = run(opened, made(a), made(b), { kind: "sending", count: 2 });
const theirs = buildAnnotation({ note: "theirs" });

describe("a journal without trouble", () => {
  it("is saved when opened, saving while operations wait, and saved when they are acknowledged", () => {
    expect(journalStatus(opened)).toEqual({ kind: "saved", waiting: 0 });
    expect(journalStatus(waiting)).toEqual({ kind: "saving", waiting: 2 });
    const done = run(waiting, saved(7, a, b));
    expect(journalStatus(done)).toEqual({ kind: "saved", waiting: 0 });
    expect(done).toMatchObject({ baseRevision: 7, annotation: { note: "b" }, acknowledged: { note: "b" } });
  });

  it("sends one batch at a time, from the revision it stands on", () => {
    const idle = run(opened, made(a));
    expect(nextErrand(idle)).toEqual({ kind: "send", baseRevision: 5, operations: [a] });
    expect(nextErrand(waiting)).toBeNull();
    const more = run(waiting, made(c), saved(7, a, b));
    expect(nextErrand(more)).toEqual({ kind: "send", baseRevision: 7, operations: [c] });
    expect(nextErrand(opened)).toBeNull();
  });

  it("sends no more at once than a batch can hold", () => {
    const operations = Array.from({ length: 501 }, (_, index) => note(`${index}`));
    const errand = nextErrand(run(opened, ...operations.map(made)));
    if (errand?.kind !== "send") throw new Error("There is something to send");
    expect(operationBatchSchema.safeParse({ ...errand, kind: undefined, activeMs: 0 }).success).toBe(false);
    const { baseRevision, operations: sent } = errand;
    expect(operationBatchSchema.safeParse({ baseRevision, operations: sent, activeMs: 0 }).success).toBe(true);
    expect(operationBatchSchema.safeParse({ baseRevision, operations, activeMs: 0 }).success).toBe(false);
    expect(sent).toEqual(operations.slice(0, 500));
  });
});

describe("a journal without a network", () => {
  it("says how much waits, and goes on where it was", () => {
    const offline = run(waiting, made(c), { kind: "failed", reason: "network" });
    expect(journalStatus(offline)).toEqual({ kind: "offline", waiting: 3 });
    expect(nextErrand(offline)).toEqual({ kind: "send", baseRevision: 5, operations: [a, b, c] });
    expect(journalStatus(run(offline, { kind: "sending", count: 3 })).kind).toBe("offline");
    expect(journalStatus(run(offline, saved(8, a, b, c)))).toEqual({ kind: "saved", waiting: 0 });
  });

  it("takes an answer that comes twice once", () => {
    const twice = run(waiting, made(c), saved(7, a, b), saved(7, a, b));
    expect(twice).toEqual(run(waiting, made(c), saved(7, a, b)));
  });

  it("does not go back for an answer that was overtaken", () => {
    const ahead = run(waiting, saved(7, a, b));
    expect(run(ahead, saved(6, a))).toEqual(ahead);
  });

  it("gives everything that waits to the page's last message, under way or not", () => {
    expect(farewellBatch(run(waiting, made(c)))).toEqual({ baseRevision: 5, operations: [a, b, c] });
    expect(farewellBatch(opened)).toBeNull();
  });
});

describe("a journal that was closed", () => {
  it("has nothing to keep when nothing waits", () => {
    expect(storedJournal(opened)).toBeNull();
  });

  it("goes on from its own revision on the page that it was made on", () => {
    const stored = storedJournalSchema.parse(storedJournal(waiting));
    const again = openJournal({ revision: 5, annotation: emptyAnnotation }, stored);
    expect(again).toMatchObject({ baseRevision: 5, pending: [a, b], annotation: { note: "b" } });
    expect(run(again, saved(7, a, b))).toMatchObject({ acknowledged: { note: "b" }, pending: [] });
  });

  it("lets the server tell what it had already, and asks what it came to", () => {
    const stored = storedJournal(waiting);
    const again = openJournal({ revision: 6, annotation: buildAnnotation({ note: "a" }) }, stored);
    expect(nextErrand(again)).toEqual({ kind: "send", baseRevision: 5, operations: [a, b] });
    const sent = run(again, saved(7, a, b));
    expect(journalStatus(sent).kind).toBe("saving");
    expect(nextErrand(sent)).toEqual({ kind: "reload" });
    const server = { revision: 7, annotation: buildAnnotation({ note: "b" }) };
    const known = run(sent, { kind: "reloaded", server });
    expect(journalStatus(known)).toEqual({ kind: "saved", waiting: 0 });
    expect(known.annotation).toEqual(server.annotation);
    expect(known.replacedCount).toBe(0);
  });

  it("keeps a submission that the page already shows until the server acknowledges it", () => {
    const submit: Operation = { id: buildId(), change: { kind: "submit" } };
    const stored = { baseRevision: 5, pending: [submit], setAside: [], refused: [] };
    const again = openJournal({ revision: 6, annotation: buildAnnotation({ state: "submitted" }) }, stored);
    expect(again.pending).toEqual([submit]);
    expect(again.refused).toEqual([]);
  });

  it("keeps what was set aside", () => {
    const stored = { baseRevision: 2, pending: [], setAside: [a], refused: [] };
    const again = openJournal({ revision: 5, annotation: emptyAnnotation }, stored);
    expect(again).toMatchObject({ baseRevision: 5, setAside: [a], annotation: emptyAnnotation });
    expect(storedJournal(again)).toEqual({ ...stored, baseRevision: 5 });
  });
});

describe("a journal that another one overtook", () => {
  const conflicting = run(waiting, overtaken(6, theirs, buildId()));

  it("waits for the rater's choice and sends nothing", () => {
    expect(journalStatus(conflicting)).toEqual({ kind: "conflict", waiting: 2 });
    expect(conflicting.conflict).toEqual({ revision: 6, annotation: theirs });
    expect(conflicting.annotation.note).toBe("b");
    expect(nextErrand(conflicting)).toBeNull();
    expect(farewellBatch(conflicting)).toBeNull();
    expect(journalStatus(run(conflicting, made(c)))).toEqual({ kind: "conflict", waiting: 3 });
  });

  it("takes the newer and can put the own changes back on it", () => {
    const newer = run(conflicting, resolved({ settled: [a, b], dropped: [a, b] }));
    expect(newer).toMatchObject({
      annotation: theirs,
      baseRevision: 6,
      pending: [],
      setAside: [a, b],
      replacedCount: 1,
    });
    const restored = run(newer, { kind: "restored" });
    expect(restored).toMatchObject({ annotation: { note: "b" }, pending: [a, b], setAside: [] });
  });

  it("sends what settles the conflict instead of what waited", () => {
    const joined = note("theirs and b");
    const merged = run(conflicting, resolved({ operations: [joined], settled: [a, b] }));
    expect(merged).toMatchObject({ annotation: { note: "theirs and b" }, acknowledged: theirs, setAside: [] });
    expect(nextErrand(merged)).toEqual({ kind: "send", baseRevision: 6, operations: [joined] });
  });

  it("makes what came after the choice on top of it, and does not settle another conflict than the one shown", () => {
    const joined = note("theirs and b");
    const merged = run(conflicting, made(c), resolved({ operations: [joined], settled: [a, b] }));
    expect(merged).toMatchObject({ annotation: { note: "c" }, pending: [joined, c] });
    expect(run(conflicting, resolved({ revision: 5, settled: [a, b] }))).toEqual(conflicting);
    expect(run(waiting, resolved({ settled: [a, b] }))).toEqual(waiting);
  });

  it("sets own changes aside that a submitted annotation does not allow, and says so", () => {
    const submitted = buildAnnotation({ state: "submitted" });
    const mine = run(waiting, overtaken(6, submitted, buildId()), resolved({}));
    expect(mine).toMatchObject({ annotation: submitted, pending: [], setAside: [a, b] });
    expect(mine.refused.map(({ refusal }) => refusal.code)).toEqual(["submitted", "submitted"]);
    const reopen: Operation = { id: buildId(), change: { kind: "reopen" } };
    const restored = run(mine, { kind: "acknowledgedRefusals" }, made(reopen), { kind: "restored" });
    expect(restored).toMatchObject({
      annotation: { state: "draft", note: "b" },
      pending: [reopen, a, b],
      setAside: [],
    });
  });

  it("has no conflict when only its own operations made the server newer", () => {
    const own = run(waiting, overtaken(7, buildAnnotation({ note: "b" }), a.id, b.id));
    expect(own).toMatchObject({
      conflict: null,
      pending: [],
      baseRevision: 7,
      annotation: { note: "b" },
      replacedCount: 0,
    });
    const half = run(waiting, overtaken(6, buildAnnotation({ note: "a" }), a.id));
    expect(half).toMatchObject({ conflict: null, pending: [b], baseRevision: 6, annotation: { note: "b" } });
  });

  it("shows the newer at once when everything of its own is in it or before it", () => {
    const later = run(waiting, overtaken(8, theirs, a.id, b.id, buildId()));
    expect(later).toMatchObject({ conflict: null, annotation: theirs, baseRevision: 8, pending: [], replacedCount: 1 });
  });

  it("has a conflict when the server has lost what it had acknowledged", () => {
    expect(journalStatus(run(waiting, overtaken(3, theirs))).kind).toBe("conflict");
  });

  it("lets go of what it puts back and the server has long had", () => {
    const stored = { baseRevision: 3, pending: [], setAside: [a], refused: [] };
    const server = { revision: 5, annotation: buildAnnotation({ note: "later" }) };
    const restored = run(openJournal(server, stored), { kind: "restored" }, { kind: "sending", count: 1 });
    expect(run(restored, overtaken(5, server.annotation, a.id))).toMatchObject({
      annotation: { note: "later" },
      pending: [],
      conflict: null,
      replacedCount: 0,
    });
  });

  it("learns of another's change when it asks, unless something waits or the answer is old", () => {
    const server = { revision: 6, annotation: theirs };
    expect(run(opened, { kind: "reloaded", server })).toMatchObject({
      annotation: theirs,
      baseRevision: 6,
      replacedCount: 1,
    });
    const idle = run(opened, made(a));
    expect(run(idle, { kind: "reloaded", server })).toEqual(idle);
    const old = { revision: 4, annotation: theirs };
    expect(run(opened, { kind: "reloaded", server: old })).toEqual(opened);
  });
});

describe("a refused operation", () => {
  const refusal = refuse("unknown_option");
  const refused = run(waiting, made(c), {
    kind: "answered",
    answer: { kind: "saved", revision: 6, operationIds: [a.id], refused: { operationId: b.id, refusal } },
  });

  it("is taken out and shown, and what was made after it goes on", () => {
    expect(journalStatus(refused)).toEqual({ kind: "refused", waiting: 1 });
    expect(refused.refused).toEqual([{ operation: b, refusal }]);
    expect(refused).toMatchObject({ annotation: { note: "c" }, acknowledged: { note: "a" }, pending: [c] });
    expect(nextErrand(refused)).toEqual({ kind: "send", baseRevision: 6, operations: [c] });
  });

  it("is kept until the rater has seen it", () => {
    expect(storedJournal(refused)?.refused).toEqual([{ operation: b, refusal }]);
    expect(run(refused, { kind: "acknowledgedRefusals" }).refused).toEqual([]);
  });
});
