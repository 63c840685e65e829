import type { Json } from "@/lib/transcripts/transcript";

/** One step into a JSON value: by key, by 0-based index, or into every element of an array. */
export type Step =
  | { readonly kind: "key"; readonly key: string }
  | { readonly kind: "index"; readonly index: number }
  | { readonly kind: "each" };

/** A parsed path. `isAbsolute` when it begins with `$`, the document that a record lies in. */
export type Path = { readonly isAbsolute: boolean; readonly steps: readonly Step[] };

const token = /\.?([^.[\]"$]+)|\[(\d*)\]|\.?\[("(?:[^"\\]|\\.)*")\]/y;

/**
 * Parses a path: keys joined by dots, `[2]` for an element, `[]` for every element, `["a.b"]` for a key with other
 * characters, and `$` in front to begin at the document. Null when the text is no path; the empty text is no steps.
 */
export function parsePath(text: string): Path | null {
  const isAbsolute = text.startsWith("$");
  const body = isAbsolute ? text.slice(1) : text;
  if (isAbsolute ? /^[^.[]/.test(body) : body.startsWith(".")) return null;
  const steps: Step[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < body.length) {
    const step = toStep(token.exec(body));
    if (step === null) return null;
    steps.push(step);
  }
  return { isAbsolute, steps };
}

function toStep(match: RegExpExecArray | null): Step | null {
  if (match === null) {
    token.lastIndex = 0;
    return null;
  }
  const [, key, index, quoted] = match;
  if (key !== undefined) return { kind: "key", key };
  if (quoted !== undefined) return keyOf(quoted);
  return index === "" ? { kind: "each" } : { kind: "index", index: Number(index) };
}

function keyOf(quoted: string): Step | null {
  try {
    return { kind: "key", key: String(JSON.parse(quoted)) };
  } catch {
    // Not a JSON string, as in `["\x"]`: no path, which the caller says with its place.
    return null;
  }
}

/** Writes steps as {@link parsePath} reads them. */
export function formatPath(steps: readonly Step[]): string {
  return steps.reduce(
    (text, step) => text + (text === "" ? formatStep(step).replace(/^\./, "") : formatStep(step)),
    "",
  );
}

function formatStep(step: Step): string {
  if (step.kind === "each") return "[]";
  if (step.kind === "index") return `[${step.index}]`;
  return /^[^.[\]"$]+$/.test(step.key) ? `.${step.key}` : `[${JSON.stringify(step.key)}]`;
}

/** Whether a value is an object, neither an array nor null. */
export function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value one step into another; undefined when it is not there. Only own keys count, whatever their name. */
export function valueInto(value: Json | undefined, step: Step): Json | undefined {
  if (step.kind === "key") return isObject(value) && Object.hasOwn(value, step.key) ? value[step.key] : undefined;
  return step.kind === "index" && Array.isArray(value) ? value[step.index] : undefined;
}

/** The value at the end of steps of keys and indices; undefined when it is not there. */
export function valueAt(value: Json | undefined, steps: readonly Step[]): Json | undefined {
  return steps.reduce(valueInto, value);
}
