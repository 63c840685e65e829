import "server-only";
import { hash } from "node:crypto";
import { v7 } from "uuid";
import { CopyBuffer, jsonb } from "@/lib/server/data/import-copy";
import { contentHashInput, type HashedPart } from "@/lib/transcripts/content-hash-input";
import type { RefusedRecord } from "@/lib/transcripts/import-report";
import type { TranscriptDraft } from "@/lib/transcripts/transcript";

/** Where a record was found. */
export type RecordPlace = { readonly file: string; readonly record: number };

const maxRecords = 1000;
const maxBytes = 4_000_000;

/** Where transcripts of a batch wait to be compared with those that the project has. */
export const batchTable = `CREATE TEMPORARY TABLE "import_batch" (
  "ordinal" integer, "id" uuid, "taskId" uuid, "model" text, "externalId" text, "epoch" integer, "condition" text, "pairKey" text,
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
  /** Where the parts of each transcript end among those of the batch. */
  private partsEnds: number[] = [];
  private modelNames = new Set<string>();
  private refusals: RefusedRecord[] = [];

  /** Adds a transcript. Its id is greater than those that were made before. */
  add(draft: TranscriptDraft, { file, record }: RecordPlace): void {
    const id = v7(undefined, new Uint8Array(16));
    const { model, externalId, epoch, condition, pairKey, split, cue, correctness, metadata, parts } = draft;
    const contentHash = sha256(contentHashInput({ model, externalId, epoch, parts: this.addParts(id, parts) }));
    const task = v7(undefined, new Uint8Array(16));
    const values = [model, externalId, epoch, condition, pairKey, split, cue, correctness, jsonb(metadata)];
    const source = [Buffer.from(contentHash, "hex"), file, record, parts.length, reasoningLength(draft)];
    this.transcripts.add([this.size, id, task, ...values, ...source]);
    this.partsEnds.push(this.parts.length);
    this.modelNames.add(model);
  }

  refuse(refused: RefusedRecord): void {
    this.refusals.push(refused);
  }

  clear(): void {
    this.transcripts.clear();
    this.parts.clear();
    this.partsEnds.length = 0;
    this.modelNames.clear();
    this.refusals = [];
  }

  get refused(): readonly RefusedRecord[] {
    return this.refusals;
  }

  get size(): number {
    return this.partsEnds.length;
  }

  get isEmpty(): boolean {
    return this.size + this.refusals.length === 0;
  }

  get isFull(): boolean {
    return this.size + this.refusals.length >= maxRecords || this.parts.length >= maxBytes;
  }

  get models(): readonly string[] {
    return [...this.modelNames].toSorted();
  }

  /** The rows for `batchTable`. */
  get transcriptRows(): readonly Uint8Array[] {
    return [this.transcripts.between(0, this.transcripts.length)];
  }

  /** The rows for `partColumns`, without those of the transcripts at these places in the batch. */
  partRowsWithout(places: ReadonlySet<number>): readonly Uint8Array[] {
    if (places.size === 0) return [this.parts.between(0, this.parts.length)];
    return this.partsEnds.flatMap((end, place) =>
      places.has(place) ? [] : [this.parts.between(this.partsEnds[place - 1] ?? 0, end)],
    );
  }

  /** Gives the parts as they count for the content hash. Each is written out: copied with `...` it would fill the heap. */
  private addParts(transcriptId: Uint8Array, parts: TranscriptDraft["parts"]): HashedPart[] {
    return parts.map(({ turn, role, kind, text, toolName, callId }, index) => {
      const textHash = sha256(text);
      const hashBytes = Buffer.from(textHash, "hex");
      this.parts.add([transcriptId, index, turn, role, kind, text, text.length, toolName, callId, hashBytes]);
      return { turn, role, kind, toolName, callId, textHash };
    });
  }
}

/** Of a text's UTF-8, in hexadecimal. At once, which is faster than a hash that is fed. */
function sha256(text: string): string {
  return hash("sha256", text, "hex");
}

function reasoningLength({ parts }: TranscriptDraft): number {
  return parts.reduce((sum, { kind, text }) => (kind === "reasoning" ? sum + text.length : sum), 0);
}
