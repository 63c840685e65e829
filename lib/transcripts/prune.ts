import { isObject, type Step } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";

/** What to take out at a place: all of it, or what is named of its members. */
type Cut = "all" | Map<string, Cut>;

/**
 * A function that takes values out of objects by their paths. Objects left empty by that go too; an element taken out of
 * an array leaves null, so that the others keep their places. What is given is not changed.
 */
export function createPruner(paths: readonly (readonly Step[])[]): (value: Json) => Readonly<Record<string, Json>> {
  const cuts = new Map<string, Cut>();
  for (const steps of paths) addCut(cuts, steps.map(nameOf));
  return (value) => (isObject(value) ? pruneObject(value, cuts) : {});
}

function addCut(cuts: Map<string, Cut>, [name, ...rest]: readonly string[]): void {
  if (name === undefined) return;
  const cut = cuts.get(name);
  if (rest.length === 0) cuts.set(name, "all");
  else if (cut instanceof Map) addCut(cut, rest);
  else if (cut === undefined) {
    const inner = new Map<string, Cut>();
    addCut(inner, rest);
    cuts.set(name, inner);
  }
}

function pruneObject(value: Readonly<Record<string, Json>>, cuts: ReadonlyMap<string, Cut>): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, Json][] => {
      const cut = cuts.get(key);
      if (cut === undefined) return [[key, inner]];
      const left = cut === "all" ? undefined : prune(inner, cut);
      return left === undefined ? [] : [[key, left]];
    }),
  );
}

function prune(value: Json, cuts: ReadonlyMap<string, Cut>): Json | undefined {
  if (Array.isArray(value)) return value.map((inner: Json, index) => pruneElement(inner, cuts.get(String(index))));
  if (!isObject(value)) return value;
  const left = pruneObject(value, cuts);
  return Object.keys(left).length === 0 ? undefined : left;
}

function pruneElement(value: Json, cut: Cut | undefined): Json {
  if (cut === undefined) return value;
  return cut === "all" ? null : (prune(value, cut) ?? null);
}

function nameOf(step: Step): string {
  return step.kind === "key" ? step.key : step.kind === "index" ? String(step.index) : "[]";
}
