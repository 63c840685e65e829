import { type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import { importLimits } from "@/lib/transcripts/import-limits";
import { decodeJson } from "@/lib/transcripts/records/decode-json";
import { unstorableIn } from "@/lib/transcripts/storable";
import type { Json } from "@/lib/transcripts/transcript";

const utf8 = new TextEncoder();

/** The value of a text that is JSON, as a cell of a table holds it, within the limits of a record; or why it is none. */
export function parseJsonText(text: string): { readonly value: Json } | Refusal {
  if (!/^\s*[[{]/.test(text)) return refusal("", "Expected JSON: a list of messages, or a request and its response");
  // As UTF-8 half a surrogate pair would become U+FFFD and be stored as that.
  return unstorableIn(text, "") ?? decodeJson(utf8.encode(text), importLimits);
}
