"use client";

import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { v4 as uuid } from "uuid";
import { mergeStored } from "@/lib/annotations/merge-stored";
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

interface JournalDb extends DBSchema {
  journals: { key: string[]; value: unknown };
}
type Database = IDBPDatabase<JournalDb>;

const openLimitMs = 3000;

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

let connected: Promise<Database> | null = null;

/** One for the window, whatever the number of drafts; another when it was lost. */
function connection(): Promise<Database> {
  const forget = () => {
    connected = null;
  };
  connected ??= withinLimit(openDatabase(forget)).catch((thrown: unknown) => {
    forget();
    throw thrown;
  });
  return connected;
}

function openDatabase(onLost: () => void): Promise<Database> {
  return openDB<JournalDb>("plumbline", 1, {
    upgrade: (database) => void database.createObjectStore("journals"),
    // A newer version in another window must not wait for this one.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      onLost();
    },
    terminated: onLost,
  });
}

/** Some browsers in private mode neither open nor refuse. */
function withinLimit<T>(opening: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("The browser's storage did not open")), openLimitMs);
  });
  return Promise.race([opening, late]);
}

/** Takes over, in one transaction, whatever windows have left. What is still open elsewhere is copied: ids keep it single. */
async function adopt(database: Database, { owner, task }: DraftPlace, key: string[]): Promise<StoredJournal | null> {
  const range = IDBKeyRange.bound([owner, task], [owner, task, "\uffff"]);
  // Mostly nothing is left, and then what reads it can come later.
  if ((await database.count("journals", range)) === 0) return null;
  // Before the transaction, which ends by itself as soon as anything else is waited for.
  const { parseRecord } = await import("@/lib/annotations/journal-parsing");
  const transaction = database.transaction("journals", "readwrite");
  const { store } = transaction;
  const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  const records = values.flatMap((value) => parseRecord(value) ?? []);
  const merged = mergeStored(records.toSorted((a, b) => a.changedAt - b.changedAt).map(({ journal }) => journal));
  if (merged) {
    await store.put({ changedAt: Date.now(), journal: merged }, key);
    // A record that this version cannot read is left where it is.
    const readable = keys.filter((_, index) => parseRecord(values[index]) !== null);
    await Promise.all(readable.map((old) => store.delete(old)));
  }
  await transaction.done;
  return merged;
}

async function save(database: Database, key: string[], record: StoredJournal | null): Promise<void> {
  const transaction = database.transaction("journals", "readwrite");
  const { store } = transaction;
  const asked = record === null ? store.delete(key) : store.put({ changedAt: Date.now(), journal: record }, key);
  // A page that goes away is not there any more to let the transaction end by itself.
  transaction.commit();
  await Promise.all([asked, transaction.done]);
}
