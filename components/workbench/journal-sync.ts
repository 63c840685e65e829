"use client";

import type { JournalDoor } from "@/components/workbench/journal-door";
import type { JournalStore } from "@/components/workbench/journal-store";
import { type Errand, farewellBatch, type Journal, nextErrand, storedJournal } from "@/lib/annotations/journal";
import type { JournalEvent } from "@/lib/annotations/step-journal";

/** Active time on the task that no batch has carried yet. */
export type ActiveTime = { readonly unsentMs: () => number; readonly markSent: (ms: number) => void };

type JournalSyncOptions = {
  readonly store: Pick<JournalStore, "save">;
  readonly door: JournalDoor;
  readonly activeTime: ActiveTime;
  readonly onEvent: (event: JournalEvent) => void;
  /** The browser's storage failed; the page goes on without. */
  readonly onStorageLost: () => void;
};

/** Keeps a journal in step with the browser's store and, after that, with the server. */
export type JournalSync = {
  /** To be told every state of the journal. */
  readonly follow: (journal: Journal) => void;
  /** Asks again at once instead of waiting. */
  readonly retry: () => void;
  readonly farewell: () => void;
  readonly stop: () => void;
};

const firstWaitMs = 1000;
const longestWaitMs = 30_000;
/** Less time than this is kept until there is more. */
const leastToldMs = 1000;

export function startJournalSync({ store, door, activeTime, onEvent, onStorageLost }: JournalSyncOptions): JournalSync {
  let latest: Journal | null = null;
  let stored: Journal | null = null;
  let isStoring = false;
  let isAsking = false;
  let isStopped = false;
  let waitMs = firstWaitMs;
  let timer: ReturnType<typeof setTimeout> | null = null;

  /** Writes until the store has the latest state, then asks the server. Only one of these runs at a time. */
  const keep = async () => {
    if (isStoring) return;
    isStoring = true;
    while (latest && !isSameRecord(stored, latest)) {
      const writing: Journal = latest;
      try {
        await store.save(storedJournal(writing));
      } catch {
        onStorageLost();
      }
      stored = writing;
    }
    isStoring = false;
    void ask();
  };

  const ask = async () => {
    const errand = latest && !isAsking && !isStopped && timer === null ? nextErrand(latest) : null;
    if (!errand) return;
    isAsking = true;
    const activeMs = activeTime.unsentMs();
    if (errand.kind === "send") onEvent({ kind: "sending", count: errand.operations.length });
    const outcome = await door.run(errand, activeMs);
    isAsking = false;
    if (outcome.kind === "failed") waitForRetry();
    else waitMs = firstWaitMs;
    if (wasTimeTaken(errand, outcome)) activeTime.markSent(activeMs);
    onEvent(outcome);
  };

  const waitForRetry = () => {
    timer = setTimeout(retry, waitMs);
    waitMs = Math.min(2 * waitMs, longestWaitMs);
  };

  const retry = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    void keep();
  };

  return {
    follow: (journal) => {
      latest = journal;
      void keep();
    },
    retry,
    farewell: () => {
      if (!latest) return;
      const batch = farewellBatch(latest);
      // What is under way carries its own time.
      const activeMs = isAsking ? 0 : activeTime.unsentMs();
      if (!batch) {
        // Reading alone is work too, but only on what is not submitted. It is told once: nobody hears whether it came.
        if (activeMs < leastToldMs || latest.annotation.state === "submitted") return;
        door.farewell({ baseRevision: latest.baseRevision, operations: [], activeMs });
      } else {
        // Not in turn: what is being stored may be older, and there is no time left.
        store.save(storedJournal(latest)).catch(onStorageLost);
        door.farewell({ ...batch, activeMs });
      }
      activeTime.markSent(activeMs);
    },
    stop: () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}

function wasTimeTaken(errand: Errand, outcome: JournalEvent): boolean {
  return errand.kind === "send" && outcome.kind === "answered" && outcome.answer.kind === "saved";
}

function isSameRecord(one: Journal | null, other: Journal): boolean {
  return (
    one !== null &&
    one.baseRevision === other.baseRevision &&
    one.pending === other.pending &&
    one.setAside === other.setAside &&
    one.refused === other.refused
  );
}
