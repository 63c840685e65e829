import type { Source } from "@/lib/transcripts/formats/mapping";
import type { RecordContext } from "@/lib/transcripts/formats/reading";
import { parsePath, type Step, valueAt } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";

/** A value found in a record and the path it stands at; undefined where there is none. */
export type Found = { readonly value: Json | undefined; readonly path: string };

/** Looks a value up in a record and what it lies in. */
export type Lookup = (record: Json, context: RecordContext) => Found;

/**
 * The lookup for a path of a mapping whose records stand at `way`. An absolute path goes by the element of each array
 * that the record lies in.
 *
 * @throws Error when the path does not parse; a mapping that was parsed holds no such path.
 */
export function lookupPath(path: string, way: readonly Step[]): Lookup {
  const { isAbsolute, steps } = parsed(path);
  const shared = 1 + steps.findLastIndex(({ kind }) => kind === "each");
  if (!isAbsolute || shared === way.length) {
    const within = steps.slice(isAbsolute ? shared : 0);
    return (record) => ({ value: valueAt(record, within), path });
  }
  const level = levelOf(steps);
  const within = steps.slice(shared);
  return (_record, { outer }) => ({ value: valueAt(outer[level], within), path });
}

/** The steps of a path within the record; none when it leads elsewhere. */
export function stepsInRecord(text: string, way: readonly Step[]): (readonly Step[])[] {
  const { isAbsolute, steps } = parsed(text);
  if (!isAbsolute) return [steps];
  const shared = 1 + steps.findLastIndex(({ kind }) => kind === "each");
  return shared === way.length && levelOf(steps) === levelOf(way) ? [steps.slice(shared)] : [];
}

/** The lookup for any source. Values that are joined are joined as text; if one is missing, so is the whole. */
export function lookupSource(source: Source, way: readonly Step[]): Lookup {
  if ("path" in source) return lookupPath(source.path, way);
  if ("constant" in source) return () => ({ value: source.constant, path: "" });
  if ("position" in source) {
    const index = levelOf(parsed(source.position).steps) - 1;
    return (_record, { positions }) => ({ value: positions[index], path: "" });
  }
  if ("fileName" in source) return (_record, { fileName }) => ({ value: valueByFileName(source, fileName), path: "" });
  const lookups = source.join.map((one) => lookupSource(one, way));
  return (record, context) => {
    const found = lookups.map((lookup) => lookup(record, context));
    const missing = found.find(({ value }) => asText(value) === null);
    if (missing) return { value: undefined, path: missing.path };
    return { value: found.map(({ value }) => asText(value)).join(source.with), path: "" };
  };
}

/** A value as the text of a short field; null when it is nothing, empty, or no scalar. */
export function asText(value: Json | undefined): string | null {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" && value !== "" ? value : null;
}

/** How many arrays a path goes through. */
export function levelOf(steps: readonly Step[]): number {
  return steps.filter(({ kind }) => kind === "each").length;
}

function valueByFileName({ fileName: rules, otherwise }: Extract<Source, { fileName: unknown }>, name: string) {
  const lower = name.toLowerCase();
  return rules.find(({ contains }) => lower.includes(contains.toLowerCase()))?.value ?? otherwise ?? undefined;
}

function parsed(path: string) {
  const result = parsePath(path);
  if (result === null) throw new Error(`Not a path: ${path}`);
  return result;
}
