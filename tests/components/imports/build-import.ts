import type { ImportSummary } from "@/lib/transcripts/import-report";

/** An import of one file that finished. */
export function importOf(overrides: Partial<ImportSummary> = {}): ImportSummary {
  return {
    id: "019a9e2c-0000-7000-8000-000000000001",
    kind: "transcripts",
    files: [{ name: "runs.jsonl", sizeBytes: 1000, receivedBytes: 1000 }],
    state: "finished",
    hasFiles: false,
    read: 100,
    imported: 90,
    alreadyThere: 7,
    refused: 3,
    bytesRead: 1000,
    bytesTotal: 1000,
    readBefore: 0,
    failure: null,
    startedBy: "Administrator",
    createdAt: new Date("2026-11-20T12:00:00Z"),
    startedAt: new Date("2026-11-20T12:00:10Z"),
    finishedAt: new Date("2026-11-20T12:01:00Z"),
    ...overrides,
  };
}
