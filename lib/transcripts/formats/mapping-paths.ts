import { parsePath, type Step } from "@/lib/transcripts/json-path";

/** Whether a text is the path of a value: in the record, or from the document with `$` by the elements it lies in. */
export function isValuePath(text: string): boolean {
  const path = parsePath(text);
  if (path === null || path.steps.length === 0 || path.steps.at(-1)?.kind === "each") return false;
  return path.isAbsolute || path.steps.every(({ kind }) => kind !== "each");
}

/** Whether a text is a way of keys and `[]` from the document to its records. */
export function isRecordsPath(text: string): boolean {
  const path = parsePath(text);
  return path !== null && !path.isAbsolute && path.steps.every(({ kind }) => kind !== "index");
}

/** Whether what an absolute path leads to is there for a record at the end of a way. Paths in the record always are. */
export function isOnTheWay(text: string, records: string): boolean {
  const path = parsePath(text);
  const way = parsePath(records)?.steps ?? [];
  if (path === null || !path.isAbsolute) return true;
  const shared = 1 + path.steps.findLastIndex(({ kind }) => kind === "each");
  const isPrefix = path.steps.slice(0, shared).every((step, index) => isSameStep(step, way[index]));
  // The array of the records itself is not something a record can carry.
  const rest = path.steps.slice(shared);
  const isTheWayItself = rest.length > 0 && rest.every((step, index) => isSameStep(step, way[shared + index]));
  return isPrefix && !isTheWayItself;
}

function isSameStep(step: Step, other: Step | undefined): boolean {
  return step.kind === other?.kind && (step.kind !== "key" || (other.kind === "key" && step.key === other.key));
}
