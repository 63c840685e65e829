import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Outcome } from "@/components/workbench/journal-door";
import { startJournalSync } from "@/components/workbench/journal-sync";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import { type Errand, type Journal, journalStatus, openJournal } from "@/lib/annotations/journal";
import type { Operation, OperationBatch } from "@/lib/annotations/operation";
import { type JournalEvent, stepJournal } from "@/lib/annotations/step-journal";
import type { StoredJournal } from "@/lib/annotations/stored-journal";

const operation = (digit: number): Operation => ({
  id: `00000000-0000-4000-8000-00000000000${digit}`,
  change: { kind: "setNote", note: `note ${digit}` },
});

type Asked = { readonly errand: Errand; readonly activeMs: number; readonly recordsBefore: number };

type Page = {
  journal: Journal;
  readonly records: (StoredJournal | null)[];
  readonly asked: Asked[];
  answer: (outcome: Outcome) => void;
  readonly farewells: OperationBatch[];
  unsentMs: number;
  isStorageLost: boolean;
};

/** A page: it steps its journal by every event and tells the sync, as the workbench does. */
function buildPage({ storeWorks = true } = {}) {
  const page: Page = {
    journal: openJournal({ revision: 0, annotation: emptyAnnotation }, null),
    records: [],
    asked: [],
    answer: () => {},
    farewells: [],
    unsentMs: 0,
    isStorageLost: false,
  };
  const onEvent = (event: JournalEvent) => {
    page.journal = stepJournal(page.journal, event);
    queueMicrotask(() => sync.follow(page.journal));
  };
  const sync = startJournalSync({
    store: {
      save: async (record) => {
        if (!storeWorks) throw new Error("no storage");
        page.records.push(record);
      },
    },
    door: {
      run: (errand, activeMs) => {
        page.asked.push({ errand, activeMs, recordsBefore: page.records.length });
        return new Promise((resolve) => {
          page.answer = resolve;
        });
      },
      farewell: (batch) => page.farewells.push(batch),
    },
    activeTime: {
      unsentMs: () => page.unsentMs,
      markSent: (ms) => {
        page.unsentMs -= ms;
      },
    },
    onEvent,
    onStorageLost: () => {
      page.isStorageLost = true;
    },
  });
  const make = (made: Operation) => onEvent({ kind: "made", operation: made });
  const saved = (revision: number, operations: readonly Operation[]): Outcome => ({
    kind: "answered",
    answer: { kind: "saved", revision, operationIds: operations.map(({ id }) => id), refused: null },
  });
  return { page, sync, make, saved };
}

const settle = () => vi.advanceTimersByTimeAsync(0);
const status = ({ journal }: { readonly journal: Journal }) => journalStatus(journal).kind;

describe("the journal's way to the server", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("stores a change before sending it, and says saved only after the answer", async () => {
    const { page, make, saved } = buildPage();
    make(operation(1));
    await settle();
    expect(page.asked).toHaveLength(1);
    expect(page.asked[0]?.recordsBefore).toBe(1);
    expect(page.records[0]?.pending).toEqual([operation(1)]);
    expect(status(page)).toBe("saving");
    page.answer(saved(1, [operation(1)]));
    await settle();
    expect(status(page)).toBe("saved");
    expect(page.records.at(-1)).toBeNull();
  });

  it("stores what is made while a batch is under way, and sends it after", async () => {
    const { page, make, saved } = buildPage();
    make(operation(1));
    await settle();
    make(operation(2));
    await settle();
    expect(page.asked).toHaveLength(1);
    expect(page.records.at(-1)?.pending).toEqual([operation(1), operation(2)]);
    page.answer(saved(1, [operation(1)]));
    await settle();
    expect(page.asked[1]?.errand).toEqual({ kind: "send", baseRevision: 1, operations: [operation(2)] });
  });

  it("asks again after a failure, each time after a longer wait, and keeps everything", async () => {
    const { page, make } = buildPage();
    make(operation(1));
    await settle();
    page.answer({ kind: "failed", reason: "network" });
    await settle();
    expect(status(page)).toBe("offline");
    await vi.advanceTimersByTimeAsync(999);
    expect(page.asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(page.asked).toHaveLength(2);
    page.answer({ kind: "failed", reason: "server_error" });
    await vi.advanceTimersByTimeAsync(1999);
    expect(page.asked).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(page.asked).toHaveLength(3);
    expect(page.asked[2]?.errand).toEqual(page.asked[0]?.errand);
    expect(page.records.at(-1)?.pending).toEqual([operation(1)]);
  });

  it("does not wait when it is told to try again", async () => {
    const { page, make, sync } = buildPage();
    make(operation(1));
    await settle();
    page.answer({ kind: "failed", reason: "network" });
    await settle();
    sync.retry();
    await settle();
    expect(page.asked).toHaveLength(2);
  });

  it("goes on without storage, and says so", async () => {
    const { page, make } = buildPage({ storeWorks: false });
    make(operation(1));
    await settle();
    expect(page.isStorageLost).toBe(true);
    expect(page.asked).toHaveLength(1);
  });

  it("carries active time once, and again only when no answer came", async () => {
    const { page, make, saved } = buildPage();
    page.unsentMs = 5000;
    make(operation(1));
    await settle();
    page.answer({ kind: "failed", reason: "network" });
    await vi.advanceTimersByTimeAsync(1000);
    page.unsentMs += 700;
    page.answer(saved(1, [operation(1)]));
    await settle();
    expect(page.asked.map(({ activeMs }) => activeMs)).toEqual([5000, 5000]);
    expect(page.unsentMs).toBe(700);
  });

  it("sends everything once more when the page goes away, under way or not", async () => {
    const { page, make, sync } = buildPage();
    make(operation(1));
    await settle();
    make(operation(2));
    await settle();
    sync.farewell();
    expect(page.farewells).toEqual([{ baseRevision: 0, operations: [operation(1), operation(2)], activeMs: 0 }]);
  });

  it("tells the time of reading in farewell, once and without a change", () => {
    const { page, sync } = buildPage();
    sync.follow(page.journal);
    page.unsentMs = 90_000;
    sync.farewell();
    sync.farewell();
    expect(page.farewells).toEqual([{ baseRevision: 0, operations: [], activeMs: 90_000 }]);
  });

  it("keeps to itself the time of reading what is submitted, and what is less than a second", () => {
    const { page, sync } = buildPage();
    sync.follow(page.journal);
    page.unsentMs = 999;
    sync.farewell();
    expect(page.unsentMs).toBe(999);
    page.unsentMs = 5000;
    sync.follow({ ...page.journal, annotation: { ...emptyAnnotation, state: "submitted" } });
    sync.farewell();
    expect(page.farewells).toEqual([]);
  });

  it("has nothing to say in farewell when everything is saved", () => {
    const { page, sync } = buildPage();
    sync.follow(page.journal);
    sync.farewell();
    expect(page.farewells).toEqual([]);
  });
});
