import { isRefusal } from "@/lib/transcripts/formats/reading";
import { type ImportLimits, importLimits } from "@/lib/transcripts/import-limits";
import { type Container, jsonContainerOf } from "@/lib/transcripts/records/container";
import { csvContainerOf } from "@/lib/transcripts/records/csv-container";
import { beginningOfDocument } from "@/lib/transcripts/records/cut-document";
import { decodeJson, isBlank } from "@/lib/transcripts/records/decode-json";
import type { RawRecord } from "@/lib/transcripts/records/raw-record";
import { startSplitter, type TextContainer } from "@/lib/transcripts/records/start-splitter";
import { invalidUtf8At } from "@/lib/transcripts/records/utf8";
import type { Json } from "@/lib/transcripts/transcript";

/** What the beginning of a file shows. */
export type FileSample = {
  readonly fileName: string;
  readonly container: Container;
  /** The first documents; of one that is cut off, what is complete in it. */
  readonly documents: readonly Json[];
};

/** Why nothing can be made of a file: it holds nothing, is in another encoding, or is neither JSON nor a table. */
export type SampleProblem = "empty" | "encoding" | "unknown";

type Head = {
  readonly fileName: string;
  /** The file's first bytes, as they are. */
  readonly head: Uint8Array;
  /** Whether they are all there is. */
  readonly isWhole: boolean;
};

/** How many bytes of a file are enough to tell what is in it. */
export const sampleBytes = 1_000_000;
const maxDocuments = 50;

/** Looks at the beginning of a file of text. */
export function sampleFile({ fileName, head, isWhole }: Head, limits = importLimits): FileSample | SampleProblem {
  if (isUtf16(head)) return "encoding";
  const bytes = withoutByteOrderMark(head);
  if (isBlank(bytes)) return "empty";
  const container = jsonContainerOf(bytes) ?? csvContainerOf(bytes, isWhole);
  if (container === null) return isUtf8(bytes) ? "unknown" : "encoding";
  const documents = documentsIn(bytes, { container, isWhole, limits });
  return { fileName, container, documents: documents.slice(0, maxDocuments) };
}

/** The bytes of a UTF-8 file without the mark that some programs put in front. */
export function withoutByteOrderMark(head: Uint8Array): Uint8Array {
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? head.subarray(3) : head;
}

type Options = { readonly container: TextContainer; readonly isWhole: boolean; readonly limits: ImportLimits };

function documentsIn(bytes: Uint8Array, { container, isWhole, limits }: Options): Json[] {
  const splitter = startSplitter(container, { way: [], wantedAt: () => new Set(), limits });
  const pushed = splitter.push(bytes);
  const raw: RawRecord[] = isWhole ? pushed.concat(splitter.end()) : pushed;
  const complete = raw.flatMap((one) => (isRefusal(one) ? [] : [one.record]));
  if (container !== "document" || complete.length > 0) return complete;
  const decoded = decodeJson(beginningOfDocument(bytes), limits);
  return isRefusal(decoded) ? [] : [decoded.value];
}

/** Looked at as far as a character that the beginning may cut through. */
function isUtf8(bytes: Uint8Array): boolean {
  const invalid = invalidUtf8At(bytes);
  return invalid < 0 || invalid > bytes.length - 4;
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0;
}
