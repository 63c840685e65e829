import { inspectFormat } from "@/lib/transcripts/formats/inspect/inspect";
import { bloomRolloutsFormat, petriFormat } from "@/lib/transcripts/formats/petri/petri";
import { plumblineFormat } from "@/lib/transcripts/formats/plumbline-format";
import type { RecordFormat } from "@/lib/transcripts/formats/record-format";
import type { FileSample } from "@/lib/transcripts/records/sample";

/** The formats that are recognised by content. */
const formats: readonly RecordFormat[] = [plumblineFormat, inspectFormat, petriFormat, bloomRolloutsFormat];

/** The format of a file whose documents begin so; null when it is none of those that are known. */
export function recogniseFormat({ documents: [first] }: FileSample): RecordFormat | null {
  return first === undefined ? null : (formats.find(({ recognises }) => recognises(first)) ?? null);
}
