import { isRefusal } from "@/lib/transcripts/formats/reading";
import { type ImportLimits, importLimits } from "@/lib/transcripts/import-limits";
import { type Container, containerOf } from "@/lib/transcripts/records/container";
import { beginningOfDocument } from "@/lib/transcripts/records/cut-document";
import { decodeJson, isBlank } from "@/lib/transcripts/records/decode-json";
import type { RawRecord } from "@/lib/transcripts/records/raw-record";
import { JsonSplitter } from "@/lib/transcripts/records/split-json";
import { LineSplitter } from "@/lib/transcripts/records/split-lines";
import type { Json } from "@/lib/transcripts/transcript";

/** What the beginning of a file shows. */
export type FileSample = {
  readonly fileName: string;
  readonly container: Container;
  /** The first documents; of one that is cut off, what is complete in it. */
  readonly documents: readonly Json[];
};

/** Why nothing can be made of a file: it holds nothing, is in another encoding, or does not begin as JSON. */
export type SampleProblem = "empty" | "encoding" | "notJson";

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

/** Looks at the beginning of a file. */
export function sampleFile({ fileName, head, isWhole }: Head, limits = importLimits): FileSample | SampleProblem {
  if (isUtf16(head)) return "encoding";
  const bytes = withoutByteOrderMark(head);
  if (isBlank(bytes)) return "empty";
  const container = containerOf(bytes);
  if (container === null) return "notJson";
  const documents = documentsIn(bytes, { container, isWhole, limits });
  return { fileName, container, documents: documents.slice(0, maxDocuments) };
}

/** The bytes of a UTF-8 file without the mark that some programs put in front. */
export function withoutByteOrderMark(head: Uint8Array): Uint8Array {
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? head.subarray(3) : head;
}

type Options = { readonly container: Container; readonly isWhole: boolean; readonly limits: ImportLimits };

function documentsIn(bytes: Uint8Array, { container, isWhole, limits }: Options): Json[] {
  const splitter =
    container === "lines"
      ? new LineSplitter({ way: [], limits })
      : new JsonSplitter({ way: [], isArray: container === "array", wantedAt: () => new Set(), limits });
  const pushed = splitter.push(bytes);
  const raw: RawRecord[] = isWhole ? pushed.concat(splitter.end()) : pushed;
  const complete = raw.flatMap((one) => (isRefusal(one) ? [] : [one.record]));
  if (container !== "document" || complete.length > 0) return complete;
  const decoded = decodeJson(beginningOfDocument(bytes), limits);
  return isRefusal(decoded) ? [] : [decoded.value];
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0;
}
