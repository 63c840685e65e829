import { formatPath, isObject, type Step } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";

/** A path of metadata with the values that a sample has there, the most frequent first. */
export type MetadataFacet = {
  readonly path: string;
  readonly values: readonly { readonly value: string; readonly count: number }[];
};

const [maxPaths, maxValues, maxDepth, maxLength] = [20, 20, 4, 100];

/**
 * What transcripts can be told apart by in their metadata: the paths that lead to texts, numbers, truth values or null in
 * most of a sample, with what stands there. Left out are paths into arrays, those where every transcript has a value of
 * its own, and values that are longer than a line.
 */
export function metadataFacets(sample: readonly Json[]): MetadataFacet[] {
  const paths = new Map<string, Map<string, number>>();
  for (const metadata of sample) {
    for (const [path, value] of scalarsOf(metadata, [])) {
      const counts = paths.get(path) ?? new Map<string, number>();
      paths.set(path, counts.set(value, (counts.get(value) ?? 0) + 1));
    }
  }
  return [...paths]
    .map(([path, counts]) => ({ path, total: sum(counts.values()), counts }))
    .filter(({ total, counts }) => total === 1 || counts.size < total)
    .toSorted((one, other) => other.total - one.total || compare(one.path, other.path))
    .slice(0, maxPaths)
    .map(({ path, counts }) => ({ path, values: mostFrequent(counts) }));
}

function* scalarsOf(value: Json, steps: readonly Step[]): Generator<[path: string, value: string]> {
  if (isObject(value)) {
    if (steps.length === maxDepth) return;
    for (const [key, inner] of Object.entries(value)) yield* scalarsOf(inner, [...steps, { kind: "key", key }]);
  } else if (!Array.isArray(value) && steps.length > 0) {
    const text = String(value);
    if (text.length <= maxLength) yield [formatPath(steps), text];
  }
}

function mostFrequent(counts: ReadonlyMap<string, number>): { readonly value: string; readonly count: number }[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((one, other) => other.count - one.count || compare(one.value, other.value))
    .slice(0, maxValues);
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, one) => total + one, 0);

/** By code units, so that the order is the same everywhere. */
const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));
