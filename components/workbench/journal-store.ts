"use client";

import { v7 as uuid } from "uuid";
import { connection, type JournalDatabase } from "@/components/workbench/journal-database";
import type { StoredJournal } from "@/lib/annotations/stored-journal";

/** Whose draft of which task: two accounts in one browser never see each other's. */
export type DraftPlace = { readonly owner: string; readonly task: string };

/** Where a window keeps what the server does not have yet. */
export type JournalStore = {
  /** False when the browser lends no storage: what is pending then lives as long as the page. */
  readonly isDurable: boolean;
  /** What earlier visits to the draft left; it is this window's from now on. Null when nothing. */
  readonly adopted: StoredJournal | null;
  readonly save: (record: StoredJournal | null) => Promise<void>;
};

/** Opens the store of a draft. Never throws: without storage there is a store that keeps nothing. */
export async function openJournalStore(place: DraftPlace): Promise<JournalStore> {
  try {
    const database = await connection();
    const key = [place.owner, place.task, uuid()];
    const adopted = await adopt(database, place, key);
    return { isDurable: true, adopted, save: (record) => save(database, key, record) };
  } catch {
    return { isDurable: false, adopted: null, save: async () => {} };
  }
}

/** What earlier visits left. Mostly that is nothing, and then what reads it can come later. */
async function adopt(
  database: JournalDatabase,
  { owner, task }: DraftPlace,
  key: string[],
): Promise<StoredJournal | null> {
  const range = IDBKeyRange.bound([owner, task], [owner, task, "\uffff"]);
  if ((await database.count("journals", range)) === 0) return null;
  const { adoptJournals } = await import("@/components/workbench/adopt-journals");
  return adoptJournals(database, { range, key });
}

async function save(database: JournalDatabase, key: string[], record: StoredJournal | null): Promise<void> {
  const transaction = database.transaction("journals", "readwrite");
  const { store } = transaction;
  const asked = record === null ? store.delete(key) : store.put({ changedAt: Date.now(), journal: record }, key);
  // A page that goes away is not there any more to let the transaction end by itself.
  transaction.commit();
  await Promise.all([asked, transaction.done]);
}
