import { type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import { isObject } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";

const suspect = /[\0\ud800-\udfff]/;
const loneSurrogate = /[\ud800-\udfff]/u;

/**
 * The first text in a value that cannot be stored exactly as it came, with its path: one with NUL (PostgreSQL has no
 * place for it) or with half a surrogate pair (no UTF-8 for it), or a key `__proto__`. Null when all can.
 *
 * @param path The path of the value itself, which the found path begins with.
 */
export function unstorableIn(value: Json, path: string): Refusal | null {
  if (typeof value === "string") return unstorableText(value, path);
  if (Array.isArray(value)) return firstOf(value.entries(), (index) => `${path}[${index}]`);
  if (!isObject(value)) return null;
  const keys = firstOf(Object.keys(value).entries(), () => path) ?? forbiddenKey(value, path);
  return keys ?? firstOf(Object.entries(value), (key) => (path === "" ? key : `${path}.${key}`));
}

function firstOf<Key>(entries: Iterable<[Key, Json]>, pathOf: (key: Key) => string): Refusal | null {
  for (const [key, value] of entries) {
    if (typeof value === "number" || typeof value === "boolean" || value === null) continue;
    const found = unstorableIn(value, pathOf(key));
    if (found) return found;
  }
  return null;
}

function unstorableText(text: string, path: string): Refusal | null {
  if (!suspect.test(text)) return null;
  const nul = text.indexOf("\0");
  if (nul >= 0) return refusal(path, `Holds the character NUL (U+0000) at offset ${nul}, which cannot be stored`);
  const lone = text.search(loneSurrogate);
  return lone < 0 ? null : refusal(path, `Holds half a surrogate pair at offset ${lone}: it is not Unicode text`);
}

function forbiddenKey(value: object, path: string): Refusal | null {
  return Object.hasOwn(value, "__proto__") ? refusal(path, "Holds a key __proto__, which is not accepted") : null;
}
