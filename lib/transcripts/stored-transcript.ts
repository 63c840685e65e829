import type { Part } from "@/lib/transcripts/part";
import type { Correctness, Json, Split } from "@/lib/transcripts/transcript";
import type { TaskProgress } from "@/lib/transcripts/transcript-row";

/** Another transcript of the same pair. */
export type PairedTranscript = {
  readonly id: string;
  readonly externalId: string | null;
  readonly model: string;
  readonly condition: string | null;
};

/** A transcript as its page shows it: what was imported, where from, and how far its labelling has come. */
export type StoredTranscript = {
  readonly id: string;
  readonly externalId: string | null;
  readonly epoch: number;
  readonly model: string;
  readonly condition: string | null;
  readonly pairKey: string | null;
  /** The others of its pair, by condition; cut at 20. */
  readonly paired: readonly PairedTranscript[];
  readonly split: Split | null;
  readonly cue: string | null;
  readonly correctness: Correctness | null;
  readonly metadata: { readonly [key: string]: Json };
  readonly sourceFile: string | null;
  /** 1-based number of the record within its file. */
  readonly sourceRecord: number | null;
  readonly importId: string | null;
  readonly importedAt: Date;
  /** Null while it is listed and labelled. */
  readonly archivedAt: Date | null;
  /** SHA-256 over model, external id, epoch and parts, in hexadecimal. */
  readonly contentHash: string;
  /** UTF-16 code units of all reasoning parts together. */
  readonly reasoningLength: number;
  /** Null when nobody is asked to label it. */
  readonly task: (TaskProgress & { readonly id: string }) | null;
  /** In order of their index. */
  readonly parts: readonly Part[];
};
