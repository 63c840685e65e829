import type { ImportLimits } from "@/lib/transcripts/import-limits";
import type { Step } from "@/lib/transcripts/json-path";
import { type Container, delimiters } from "@/lib/transcripts/records/container";
import type { RecordSplitter } from "@/lib/transcripts/records/raw-record";
import { CsvSplitter } from "@/lib/transcripts/records/split-csv";
import { JsonSplitter } from "@/lib/transcripts/records/split-json";
import { LineSplitter } from "@/lib/transcripts/records/split-lines";

/** How files hold their documents that are text, and are taken apart as their bytes come. */
export type TextContainer = Exclude<Container, "parquet" | "archive">;

type SplitterOptions = {
  /** From a document to its records. */
  readonly way: readonly Step[];
  /** The keys that records want of the object from which a step of the way leads on. */
  readonly wantedAt: (step: number) => ReadonlySet<string>;
  readonly limits: ImportLimits;
};

/** The splitter for a file of text, at its beginning. */
export function startSplitter(container: TextContainer, { way, wantedAt, limits }: SplitterOptions): RecordSplitter {
  switch (container) {
    case "lines":
      return new LineSplitter({ way, limits });
    case "array":
    case "document":
      return new JsonSplitter({ way, isArray: container === "array", wantedAt, limits });
    default:
      return new CsvSplitter({ delimiter: delimiters[container], way, limits });
  }
}
