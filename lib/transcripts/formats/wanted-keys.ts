import { type DraftMapping, placesOf } from "@/lib/transcripts/formats/mapping";
import { levelStart } from "@/lib/transcripts/formats/sampled-fields";
import { levelOf } from "@/lib/transcripts/formats/source-values";
import { formatPath, parsePath } from "@/lib/transcripts/json-path";

/**
 * Which members a mapping uses of the objects on the way to its records: for the object from which a step of the way
 * leads on, the keys beside that step's.
 */
export function wantedKeys(mapping: DraftMapping): (step: number) => ReadonlySet<string> {
  const way = parsePath(mapping.records)?.steps ?? [];
  const wanted = way.map(() => new Set<string>());
  for (const { path: text } of placesOf(mapping)) {
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
