import { asName } from "@/lib/transcripts/formats/field-names";
import { formatPath, isObject, type Step } from "@/lib/transcripts/json-path";
import type { FoundRecord } from "@/lib/transcripts/records/raw-record";
import { unstorableIn } from "@/lib/transcripts/storable";
import type { Json } from "@/lib/transcripts/transcript";

/** A place in sampled records, or in what they lie in, where something else than an object stands. */
export type SampledField = {
  /** As a mapping writes it. */
  readonly path: string;
  /** The path of the object that it is a member of. */
  readonly parent: string;
  /** Its key, as field names are written. */
  readonly name: string;
  /** How far from the record it is; what a record lies in is farther than anything within. */
  readonly distance: number;
  /** What stands there in each record; undefined where nothing does. */
  readonly values: readonly (Json | undefined)[];
};

type Leaf = Omit<SampledField, "values"> & { readonly value: Json };
type Start = { readonly steps: readonly Step[]; readonly way: readonly Step[]; readonly level: number };

const maxDepth = 8;
const maxObjectDepth = 3;

/** The fields of sampled records and, under absolute paths, of what they lie in; the nearest first. */
export function fieldsOf(records: readonly FoundRecord[], way: readonly Step[]): readonly SampledField[] {
  const fields = new Map<string, Leaf & { readonly values: (Json | undefined)[] }>();
  for (const [index, { record, outer }] of records.entries()) {
    const around = outer.flatMap((value, level) => [
      ...leavesOf(value, { steps: way.slice(0, levelStart(way, level)), way, level: outer.length - level }),
    ]);
    for (const leaf of [...leavesOf(record, { steps: [], way, level: 0 }), ...around]) {
      const field = fields.get(leaf.path) ?? { ...leaf, values: new Array<Json | undefined>(records.length) };
      field.values[index] = leaf.value;
      fields.set(leaf.path, field);
    }
  }
  return [...fields.values()].toSorted((one, other) => one.distance - other.distance);
}

/** The records themselves, as a field with an empty path, and the objects in them; the nearest first. */
export function objectsOf(records: readonly FoundRecord[]): readonly SampledField[] {
  const objects = new Map<string, Leaf & { readonly values: (Json | undefined)[] }>();
  for (const [index, { record }] of records.entries()) {
    for (const node of objectsIn(record, [])) {
      const object = objects.get(node.path) ?? { ...node, values: new Array<Json | undefined>(records.length) };
      object.values[index] = node.value;
      objects.set(node.path, object);
    }
  }
  return [...objects.values()].toSorted((one, other) => one.distance - other.distance);
}

/** Whether a field is in the record itself rather than in what it lies in. */
export function isWithin({ path }: SampledField): boolean {
  return !path.startsWith("$");
}

/** How many steps of a way lead to the value of a level: the document, then an element of each array. */
export function levelStart(way: readonly Step[], level: number): number {
  const ends = way.flatMap(({ kind }, index) => (kind === "each" ? [index + 1] : []));
  return [0, ...ends][level] ?? way.length;
}

/** The members of an object that a mapping can name: texts that cannot be stored cannot stand in a mapping either. */
export function nameableMembers(object: { readonly [key: string]: Json }): [string, Json][] {
  return Object.entries(object).filter(([key]) => key !== "__proto__" && unstorableIn(key, "") === null);
}

/** Writes steps from the document as an absolute path. */
export function absolutePath(steps: readonly Step[]): string {
  const path = formatPath(steps);
  return path === "" || path.startsWith("[") ? `$${path}` : `$.${path}`;
}

function* objectsIn(value: Json, steps: readonly Step[]): Generator<Leaf> {
  if (!isObject(value) || steps.length > maxObjectDepth) return;
  const last = steps.at(-1);
  const name = last?.kind === "key" ? asName(last.key) : "";
  yield { path: formatPath(steps), parent: formatPath(steps.slice(0, -1)), name, distance: steps.length, value };
  for (const [key, inner] of nameableMembers(value)) yield* objectsIn(inner, [...steps, { kind: "key", key }]);
}

function* leavesOf(value: Json, { steps, way, level }: Start, depth = 0): Generator<Leaf> {
  if (isObject(value) && depth < maxDepth) {
    for (const [key, inner] of nameableMembers(value)) {
      const next: Step[] = [...steps, { kind: "key", key }];
      if (level === 0 || !isOnWay(next, way)) yield* leavesOf(inner, { steps: next, way, level }, depth + 1);
    }
    return;
  }
  const last = steps.at(-1);
  const write = level === 0 ? formatPath : absolutePath;
  if (last?.kind !== "key") return;
  yield {
    path: write(steps),
    parent: write(steps.slice(0, -1)),
    name: asName(last.key),
    distance: level * maxDepth + depth,
    value,
  };
}

function isOnWay(steps: readonly Step[], way: readonly Step[]): boolean {
  return formatPath(steps) === formatPath(way.slice(0, steps.length));
}
