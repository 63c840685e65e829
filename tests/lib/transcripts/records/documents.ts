import { importLimits } from "@/lib/transcripts/import-limits";
import { parsePath } from "@/lib/transcripts/json-path";
import type { RawRecord, RecordSplitter } from "@/lib/transcripts/records/raw-record";
import { JsonSplitter } from "@/lib/transcripts/records/split-json";

type Options = {
  readonly records?: string;
  readonly isArray?: boolean;
  /** Keys wanted of the object from which each step of the way leads on. */
  readonly wanted?: Readonly<Record<number, readonly string[]>>;
  readonly limits?: Partial<typeof importLimits>;
};

/** A splitter for a JSON file. */
export function jsonSplitter({ records = "", isArray = false, wanted = {}, limits = {} }: Options): JsonSplitter {
  return new JsonSplitter({
    way: parsePath(records)?.steps ?? [],
    isArray,
    wantedAt: (step) => new Set(wanted[step] ?? []),
    limits: { ...importLimits, ...limits },
  });
}

/** Everything that a splitter finds in bytes that come in pieces of a size. */
export function split(splitter: RecordSplitter, content: string | Uint8Array, pieceSize = 7): RawRecord[] {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const found: RawRecord[] = [];
  for (let start = 0; start < bytes.length; start += pieceSize)
    found.push(...splitter.push(bytes.slice(start, start + pieceSize)));
  return [...found, ...splitter.end()];
}
