import { isObject, valueInto } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";

/** The value of a key; undefined when the value is no object or has no such key. */
export function field(value: Json | undefined, key: string): Json | undefined {
  return valueInto(value, { kind: "key", key });
}

/** The text of a key; null when it is no text or empty. */
export function textField(value: Json | undefined, key: string): string | null {
  const found = field(value, key);
  return typeof found === "string" && found !== "" ? found : null;
}

/** The elements of a key's array; none when it is no array. */
export function arrayField(value: Json | undefined, key: string): readonly Json[] {
  const found = field(value, key);
  return Array.isArray(found) ? found : [];
}

/** Whether a value says nothing: none, an empty text, list or object. */
export function isEmpty(value: Json | undefined): value is undefined | null {
  if (value === undefined || value === null || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}
