import { describe, expect, it } from "vitest";
import { importAnswerSchema, previewAnswerSchema } from "@/lib/transcripts/import-answers";
import type { ImportPreview } from "@/lib/transcripts/import-preview";
import type { ImportSummary } from "@/lib/transcripts/import-report";
import { emptyMapping } from "@/lib/transcripts/mapping-edit";
import { transcriptDraftSchema } from "@/lib/transcripts/transcript";

const overHttp = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("an answer of the server", () => {
  it("is the import that was sent, its moments too", () => {
    const run: ImportSummary = {
      id: "019a9e2c-0000-7000-8000-000000000001",
      kind: "labels",
      files: [{ name: "runs.jsonl", sizeBytes: 5_000_000_000, receivedBytes: 12 }],
      state: "interrupted",
      hasFiles: false,
      read: 4,
      imported: 1,
      alreadyThere: 2,
      refused: 1,
      bytesRead: 10,
      bytesTotal: 5_000_000_000,
      readBefore: 3,
      failure: null,
      startedBy: null,
      createdAt: new Date("2026-11-20T12:00:00.123Z"),
      startedAt: new Date("2026-11-20T12:00:01Z"),
      finishedAt: null,
    };
    expect(importAnswerSchema.parse(overHttp(run))).toEqual(run);
  });

  it("is the preview that was sent, its drafts and refusals told apart", () => {
    const draft = transcriptDraftSchema.parse({
      model: "Alder 2",
      metadata: { reason: "none" },
      parts: [{ turn: 0, role: "assistant", kind: "text", text: "Five." }],
    });
    const preview: ImportPreview = {
      files: [{ name: "runs.jsonl", sizeBytes: 12, format: "mapping", problem: null }],
      mapping: { ...emptyMapping, fields: { answer: { path: "output" } } },
      isProposed: true,
      problem: "Give the model.",
      paths: [{ path: "output", example: "Five.", count: 2 }],
      sampledRecords: 2,
      records: [
        { file: "runs.jsonl", record: 1, reading: draft },
        { file: "runs.jsonl", record: 2, reading: { path: "", reason: "No object" } },
      ],
    };
    expect(previewAnswerSchema.parse(overHttp(preview))).toEqual(preview);
  });
});
