import type { JournalDatabase } from "@/components/workbench/journal-database";
import { parseRecord } from "@/lib/annotations/journal-parsing";
import { mergeStored } from "@/lib/annotations/merge-stored";
import type { StoredJournal } from "@/lib/annotations/stored-journal";

type Adopted = {
  /** Where the windows' journals of a draft are. */
  readonly range: IDBKeyRange;
  /** Where this window's own is. */
  readonly key: string[];
};

/** Takes over, in one transaction, whatever windows have left. What is still open elsewhere is copied: ids keep it single. */
export async function adoptJournals(database: JournalDatabase, { range, key }: Adopted): Promise<StoredJournal | null> {
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
