import type { ColumnKind, RowOf } from "@/lib/exports/column";
import { type PlumblineRecord, toPlumblineRecord } from "@/lib/transcripts/formats/plumbline";
import type { TranscriptDraft } from "@/lib/transcripts/transcript";

/** A row is a record of Plumbline JSONL, so that what leaves can come in again. */
export const transcriptColumns = {
  format: "text",
  id: "text",
  model: "text",
  externalId: "text?",
  epoch: "integer",
  condition: "text?",
  pairKey: "text?",
  split: "text?",
  cue: "text?",
  correctness: "text?",
  metadata: "json",
  parts: "json",
} as const satisfies Record<keyof PlumblineRecord, ColumnKind>;
export type TranscriptRow = RowOf<typeof transcriptColumns>;

/** The row of a transcript, its parts in their order. */
export function transcriptRow(transcript: TranscriptDraft & { readonly id: string }): TranscriptRow {
  return { ...toPlumblineRecord(transcript), id: transcript.id };
}
