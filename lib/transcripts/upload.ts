import { addCounts, type ImportCounts, noCounts, type RefusedRecord } from "@/lib/transcripts/import-report";

/** What the server reported of one file. */
export type FileReport = ImportCounts & { readonly importId: string; readonly refusals: readonly RefusedRecord[] };

/** Files on their way to the server, one after the other, each an import of its own. */
export type Upload = {
  readonly state: "sending" | "done" | "cancelled" | "unreachable" | "refused";
  /** The file under way, or the last one. */
  readonly fileName: string;
  /** Of all files together. */
  readonly sentBytes: number;
  readonly totalBytes: number;
  readonly startedAtMs: number;
  /** Of the files before the one under way. */
  readonly reports: readonly FileReport[];
  /** Of the file under way. */
  readonly counts: ImportCounts;
  /** Why the server refused a file, in its words; null unless it did. */
  readonly refusal: string | null;
};

export type UploadEvent =
  | { readonly kind: "file"; readonly fileName: string }
  | { readonly kind: "sent"; readonly sentBytes: number }
  | { readonly kind: "counted"; readonly counts: ImportCounts }
  | { readonly kind: "reported"; readonly report: FileReport }
  | { readonly kind: "ended"; readonly state: "done" | "cancelled" | "unreachable" }
  | { readonly kind: "refused"; readonly words: string };

/** An upload that begins. @param startedAtMs on any clock that `remainingMs` is asked with later */
export function beginUpload(totalBytes: number, startedAtMs: number): Upload {
  return {
    state: "sending",
    fileName: "",
    sentBytes: 0,
    totalBytes,
    startedAtMs,
    reports: [],
    counts: noCounts,
    refusal: null,
  };
}

/** The upload after an event. */
export function stepUpload(upload: Upload, event: UploadEvent): Upload {
  switch (event.kind) {
    case "file":
      return { ...upload, fileName: event.fileName, counts: noCounts };
    case "sent":
      return { ...upload, sentBytes: event.sentBytes };
    case "counted":
      return { ...upload, counts: event.counts };
    case "reported":
      return { ...upload, reports: [...upload.reports, event.report], counts: noCounts };
    case "ended":
      return { ...upload, state: event.state };
    case "refused":
      return { ...upload, state: "refused", refusal: event.words };
  }
}

/** The counts of everything so far. */
export function uploadCounts({ reports, counts }: Upload): ImportCounts {
  return reports.reduce<ImportCounts>(addCounts, counts);
}

/** Bytes a second since the start, and the milliseconds that the rest takes at that rate; null while nothing is sent. */
export function uploadPace(
  { sentBytes, totalBytes, startedAtMs }: Upload,
  nowMs: number,
): { readonly bytesPerSecond: number; readonly remainingMs: number } | null {
  const elapsedMs = nowMs - startedAtMs;
  if (sentBytes === 0 || elapsedMs <= 0) return null;
  const bytesPerMs = sentBytes / elapsedMs;
  return { bytesPerSecond: bytesPerMs * 1000, remainingMs: (totalBytes - sentBytes) / bytesPerMs };
}
