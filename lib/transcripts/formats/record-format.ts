import type { Reader } from "@/lib/transcripts/formats/reading";
import type { Json } from "@/lib/transcripts/transcript";

/** The formats whose records say themselves what everything in them is. */
export type RecordFormatName = "plumbline" | "inspect" | "petri";

/** What whoever imports decided about records of any format. */
export type GivenFacts = {
  /** The model of every record, whatever the record says. */
  readonly model?: string | undefined;
  /** Likewise the condition. */
  readonly condition?: string | undefined;
};

/** A format that is recognised by content and read without a mapping. */
export type RecordFormat = {
  readonly name: RecordFormatName;
  /** Whether a document of a file, or the complete beginning of one, is of this format. */
  readonly recognises: (document: Json) => boolean;
  /** From the document to its records, as a mapping's `records`; empty when the document is the record. */
  readonly records: string;
  /** Absolute paths, such as `$.eval.model`, that the reader looks up in what the records lie in. */
  readonly wanted: readonly string[];
  readonly createReader: (given: GivenFacts) => Reader;
};
