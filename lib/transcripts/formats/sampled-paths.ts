import type { DraftMapping } from "@/lib/transcripts/formats/mapping";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import { fieldsOf, type SampledField } from "@/lib/transcripts/formats/sampled-fields";
import type { SampledPath } from "@/lib/transcripts/import-preview";
import { parsePath } from "@/lib/transcripts/json-path";
import { recordsIn } from "@/lib/transcripts/records/records-in";
import type { FileSample } from "@/lib/transcripts/records/sample";

const maxRecords = 200;
const maxPaths = 500;
const maxExample = 300;

/** The places in sampled records, and around them, that a mapping can name; and how many records were looked at. */
export function sampledPaths(
  samples: readonly FileSample[],
  mapping: DraftMapping | null,
): { readonly paths: readonly SampledPath[]; readonly count: number } {
  if (mapping === null) return { paths: [], count: 0 };
  const way = parsePath(mapping.records)?.steps ?? [];
  const raw = samples.flatMap(({ documents }) => documents.flatMap((document) => [...recordsIn(document, way)]));
  const records = raw.flatMap((one) => (isRefusal(one) ? [] : [one])).slice(0, maxRecords);
  return { paths: fieldsOf(records, way).slice(0, maxPaths).map(toPath), count: records.length };
}

function toPath({ path, values }: SampledField): SampledPath {
  const there = values.filter((value) => value !== undefined);
  const [first] = there;
  const text = typeof first === "string" ? first : JSON.stringify(first ?? null);
  const cut = text.length > maxExample ? `${text.slice(0, maxExample)} …` : text;
  return { path, example: cut.replace(/[\ud800-\udfff]/gu, "\ufffd"), count: there.length };
}
