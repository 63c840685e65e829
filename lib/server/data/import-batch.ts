import "server-only";
import { createHash } from "node:crypto";
import { parse, v7 } from "uuid";
import { CopyBuffer, jsonb } from "@/lib/server/data/import-copy";
import { contentHashInput } from "@/lib/transcripts/content-hash-input";
import type { RefusedRecord } from "@/lib/transcripts/import-report";
import type { TranscriptDraft } from "@/lib/transcripts/transcript";

/** Where a record was found. */
export type RecordPlace = { readonly file: string; readonly record: number };

/** A transcript of a batch: its id, and where its parts end among those of the batch. */
type Entry = { readonly id: string; readonly model: string; readonly partsEnd: number };

const maxRecords = 1000;
const maxBytes = 4_000_000;

/** Where transcripts of a batch wait to be compared with those that the project has. */
export const batchTable = `CREATE TEMPORARY TABLE "import_batch" (
  "id" uuid, "taskId" uuid, "model" text, "externalId" text, "epoch" integer, "condition" text, "pairKey" text,
  "split" "Split", "cue" text, "correctness" "Correctness", "metadata" jsonb, "contentHash" bytea, "sourceFile" text,
  "sourceRecord" integer, "partCount" integer, "reasoningLength" integer
) ON COMMIT DELETE ROWS`;

/** Columns of parts in the order of a batch's rows. */
export const partColumns = `"Part" (
  "transcriptId", "index", "turn", "role", "kind", "text", "utf16Length", "toolName", "callId", "textHash"
)`;

/** Records that are stored together or not at all, with ids, hashes and rows ready for COPY. */
export class ImportBatch {
  private readonly transcripts = new CopyBuffer(maxBytes / 4);
  private readonly parts = new CopyBuffer(maxBytes + maxBytes / 4);
  private entries: Entry[] = [];
  private refusals: RefusedRecord[] = [];

  /** Adds a transcript. Its id is greater than those that were made before. */
  add(draft: TranscriptDraft, { file, record }: RecordPlace): void {
    const id = v7();
    const textHashes = this.addParts(parse(id), draft);
    const hashed = draft.parts.map((part, index) => ({ ...part, textHash: textHashes[index] ?? "" }));
    const contentHash = createHash("sha256").update(contentHashInput({ ...draft, parts: hashed }));
    const { model, externalId, epoch, condition, pairKey, split, cue, correctness, metadata, parts } = draft;
    const task = parse(v7());
    const values = [model, externalId, epoch, condition, pairKey, split, cue, correctness, jsonb(metadata)];
    const source = [contentHash.digest(), file, record, parts.length, reasoningLength(draft)];
    this.transcripts.add([parse(id), task, ...values, ...source]);
    this.entries.push({ id, model, partsEnd: this.parts.length });
  }

  refuse(refused: RefusedRecord): void {
    this.refusals.push(refused);
  }

  clear(): void {
    this.transcripts.clear();
    this.parts.clear();
    this.entries = [];
    this.refusals = [];
  }

  get refused(): readonly RefusedRecord[] {
    return this.refusals;
  }

  get size(): number {
    return this.entries.length;
  }

  get isEmpty(): boolean {
    return this.entries.length + this.refusals.length === 0;
  }

  get isFull(): boolean {
    return this.entries.length + this.refusals.length >= maxRecords || this.parts.length >= maxBytes;
  }

  get models(): readonly string[] {
    return [...new Set(this.entries.map(({ model }) => model))].toSorted();
  }

  /** The rows for `batchTable`. */
  get transcriptRows(): readonly Uint8Array[] {
    return [this.transcripts.between(0, this.transcripts.length)];
  }

  /** The rows for `partColumns`, of those transcripts whose ids are given. */
  partRowsOf(ids: ReadonlySet<string>): readonly Uint8Array[] {
    if (ids.size === this.entries.length) return [this.parts.between(0, this.parts.length)];
    const rows: Uint8Array[] = [];
    let start = 0;
    for (const { id, partsEnd } of this.entries) {
      if (ids.has(id)) rows.push(this.parts.between(start, partsEnd));
      start = partsEnd;
    }
    return rows;
  }

  /** Gives the hashes of the texts. */
  private addParts(transcriptId: Uint8Array, { parts }: TranscriptDraft): string[] {
    return parts.map(({ turn, role, kind, text, toolName, callId }, index) => {
      const textHash = createHash("sha256").update(text, "utf8").digest();
      this.parts.add([transcriptId, index, turn, role, kind, text, text.length, toolName, callId, textHash]);
      return textHash.toString("hex");
    });
  }
}

function reasoningLength({ parts }: TranscriptDraft): number {
  return parts.reduce((sum, { kind, text }) => (kind === "reasoning" ? sum + text.length : sum), 0);
}
