import { isObject } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";

/** In UTF-16 code units. Base64 that is longer is data; what is shorter may be an id or a signature. */
const maxEncoded = 500;

/**
 * A block or item that is no text (an image, a document, a search result) as JSON, so that raters see that it was there.
 * Binary data in it, as base64 or in a `data:` address, gives way to its length.
 */
export function describeBlock(block: Json): string {
  return JSON.stringify(withoutBinary(block));
}

function withoutBinary(value: Json): Json {
  if (typeof value === "string") return withoutData(value);
  if (Array.isArray(value)) return value.map(withoutBinary);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutBinary(inner)]));
}

/** A text as {@link describeBlock} writes it: one that is binary data gives way to its length. */
export function withoutData(text: string): string {
  if (text.length <= maxEncoded) return text;
  const head = /^data:[^,]{0,200},/.exec(text)?.[0] ?? "";
  return /^[\w+/=\r\n-]+$/.test(text.slice(head.length))
    ? `${head}[${text.length - head.length} characters left out]`
    : text;
}
