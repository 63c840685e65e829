import { type DBSchema, type IDBPDatabase, openDB } from "idb";

interface JournalDb extends DBSchema {
  journals: { key: string[]; value: unknown };
}
export type JournalDatabase = IDBPDatabase<JournalDb>;

const openLimitMs = 3000;

let connected: Promise<JournalDatabase> | null = null;

/** One for the window, whatever the number of drafts; another when it was lost. */
export function connection(): Promise<JournalDatabase> {
  const forget = () => {
    connected = null;
  };
  connected ??= withinLimit(openDatabase(forget)).catch((thrown: unknown) => {
    forget();
    throw thrown;
  });
  return connected;
}

function openDatabase(onLost: () => void): Promise<JournalDatabase> {
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
