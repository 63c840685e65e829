import type { Operation } from "@/lib/annotations/operation";
import type { RefusedOperation } from "@/lib/annotations/refused-operation";
import type { StoredJournal } from "@/lib/annotations/stored-journal";

/**
 * One journal from those that several windows left behind on one draft. The latest goes on; what only the others have
 * is set aside for the rater to put back, for it was made on another state of the annotation.
 *
 * @param records Oldest first. An operation may be in several of them.
 * @returns Null when there are none.
 */
export function mergeStored(records: readonly StoredJournal[]): StoredJournal | null {
  const latest = records.findLast(({ pending }) => pending.length > 0) ?? records.at(-1);
  if (!latest) return null;
  const others = records.filter((record) => record !== latest);
  const refused = uniqueRefused([...others, latest].flatMap((record) => record.refused));
  const known = new Set([...latest.pending, ...refused.map(({ operation }) => operation)].map(({ id }) => id));
  const aside = [...others.flatMap(({ pending, setAside }) => [...setAside, ...pending]), ...latest.setAside];
  return {
    baseRevision: latest.baseRevision,
    pending: latest.pending,
    setAside: uniqueOperations(aside.filter(({ id }) => !known.has(id))),
    refused,
  };
}

function uniqueOperations(operations: readonly Operation[]): Operation[] {
  return [...new Map(operations.map((operation) => [operation.id, operation])).values()];
}

function uniqueRefused(refused: readonly RefusedOperation[]): StoredJournal["refused"] {
  return [...new Map(refused.map((entry) => [entry.operation.id, entry])).values()];
}
