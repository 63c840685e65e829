import { isRefusal, type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import { type ImportLimits, limitText } from "@/lib/transcripts/import-limits";
import { createMarkReader, isWhiteSpace, marks } from "@/lib/transcripts/records/marks";
import { withoutPythonNumbers } from "@/lib/transcripts/records/python-numbers";
import { invalidUtf8At } from "@/lib/transcripts/records/utf8";
import type { Json } from "@/lib/transcripts/transcript";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * A JSON value from its bytes, or why there is none. Duplicate keys: the last one counts. Where Python wrote `NaN` or
 * `Infinity` there is null.
 */
export function decodeJson(bytes: Uint8Array, limits: ImportLimits): { readonly value: Json } | Refusal {
  if (bytes.length > limits.maxRecordBytes) return tooLarge(limits);
  // Before parsing: a few megabytes of brackets would become gigabytes of arrays.
  if (isTooDeep(bytes, limits.maxDepth))
    return refusal("", `Nested deeper than the limit, ${limitText(limits, "maxDepth")}`);
  const text = decodeUtf8(bytes);
  if (typeof text !== "string") return text;
  const parsed = parse(text);
  const changed = isRefusal(parsed) ? withoutPythonNumbers(text) : null;
  const again = changed === null ? parsed : parse(changed);
  return isRefusal(again) ? parsed : again;
}

function parse(text: string): { readonly value: Json } | Refusal {
  try {
    const value: Json = JSON.parse(text);
    return { value };
  } catch (error) {
    return refusal("", `Not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

/** Why a record over the limit is not read. */
export function tooLarge(limits: ImportLimits): Refusal {
  return refusal("", `Larger than the limit for one record, ${limitText(limits, "maxRecordBytes")}`);
}

/** Whether bytes hold nothing but the white space of JSON. */
export function isBlank(bytes: Uint8Array): boolean {
  return bytes.every(isWhiteSpace);
}

/** The text of a record's bytes, or where they are none. */
export function decodeUtf8(bytes: Uint8Array): string | Refusal {
  try {
    return utf8.decode(bytes);
  } catch {
    // The decoder does not say where.
    return refusal("", `Not UTF-8 at byte ${invalidUtf8At(bytes) + 1} of the record`);
  }
}

function isTooDeep(bytes: Uint8Array, maxDepth: number): boolean {
  let depth = 0;
  let deepest = 0;
  const read = createMarkReader((mark) => {
    if (mark === marks.openBrace || mark === marks.openBracket) deepest = Math.max(deepest, ++depth);
    else if (mark === marks.closeBrace || mark === marks.closeBracket) depth--;
  });
  read(bytes);
  return deepest > maxDepth;
}
