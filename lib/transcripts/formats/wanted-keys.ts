import { levelStart } from "@/lib/transcripts/formats/sampled-fields";
import { levelOf } from "@/lib/transcripts/formats/source-values";
import { formatPath, parsePath } from "@/lib/transcripts/json-path";

/**
 * Which members of the objects on the way to records are used: for the object from which a step of the way leads on, the
 * keys beside that step's.
 *
 * @param records From the document to its records, as a mapping writes it.
 * @param paths Those that are used; what is not absolute is within the record, and passed over.
 */
export function wantedKeys(records: string, paths: readonly string[]): (step: number) => ReadonlySet<string> {
  const way = parsePath(records)?.steps ?? [];
  const wanted = way.map(() => new Set<string>());
  for (const text of paths) {
    const path = parsePath(text);
    const start = path === null ? 0 : levelStart(way, levelOf(path.steps));
    const within = path?.steps.slice(1 + path.steps.findLastIndex(({ kind }) => kind === "each")) ?? [];
    // Members of an object within an object on the way are wanted of the inner one.
    const shared = within.findIndex(
      (_step, index) => formatPath(within.slice(0, index + 1)) !== formatPath(way.slice(start, start + index + 1)),
    );
    const step = within[shared];
    if (path?.isAbsolute && shared >= 0 && step?.kind === "key") wanted[start + shared]?.add(step.key);
  }
  return (step) => wanted[step] ?? new Set();
}
