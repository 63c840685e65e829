import "server-only";

type Entry<Result> = { readonly labelRevision: number; readonly result: Promise<Result> };

/** Which result of which labels is asked for. */
type Wanted<Result> = {
  /** Everything besides the labels that the result depends on. */
  readonly key: readonly (string | number | null)[];
  readonly labelRevision: number;
  readonly compute: () => Promise<Result>;
};

/**
 * Keeps what was computed from a project's labels, in this process, until the labels change. Whoever asks meanwhile
 * waits for the same computation; one that fails is forgotten. Of each key only the newest labels' result is kept, and
 * of the keys only those used last.
 *
 * It knows nothing of permissions: ask `findLabelSource` first, and put the project's id in the key.
 *
 * @param maxEntries How many results are kept at most.
 */
export function cacheByLabels<Result>({ maxEntries }: { readonly maxEntries: number }) {
  const entries = new Map<string, Entry<Result>>();

  return function cached({ key, labelRevision, compute }: Wanted<Result>): Promise<Result> {
    const name = JSON.stringify(key);
    const known = entries.get(name);
    // A result of later labels than were asked for is no less true; it comes from a request that began earlier.
    const entry = known && known.labelRevision >= labelRevision ? known : { labelRevision, result: compute() };
    entries.delete(name);
    entries.set(name, entry);
    if (entry !== known) {
      entry.result.catch(() => {
        if (entries.get(name) === entry) entries.delete(name);
      });
      for (const oldest of [...entries.keys()].slice(0, -maxEntries)) entries.delete(oldest);
    }
    return entry.result;
  };
}
