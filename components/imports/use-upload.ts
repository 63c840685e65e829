"use client";

import { useReducer, useRef } from "react";
import { sendFile } from "@/components/imports/send-file";
import { paths } from "@/lib/paths";
import type { Mapping } from "@/lib/transcripts/formats/mapping";
import type { ImportEvent } from "@/lib/transcripts/import-events";
import { beginUpload, stepUpload, type Upload, type UploadEvent } from "@/lib/transcripts/upload";
import { toUploadHeaders } from "@/lib/transcripts/upload-request";

/** A file and the mapping that it is read by; null when it is of a known format. */
export type FileToSend = { readonly file: File; readonly mapping: Mapping | null };
type Action =
  | { readonly kind: "begin"; readonly totalBytes: number; readonly nowMs: number }
  | { readonly kind: "reset" };

function reduce(upload: Upload | null, action: UploadEvent | Action): Upload | null {
  if (action.kind === "begin") return beginUpload(action.totalBytes, action.nowMs);
  if (action.kind === "reset") return null;
  return upload && stepUpload(upload, action);
}

/** Sends files to a project one after the other and follows what becomes of them; `upload` is null before and after. */
export function useUpload(project: string) {
  const [upload, tell] = useReducer(reduce, null);
  const abort = useRef<AbortController | null>(null);

  const start = async (files: readonly FileToSend[]) => {
    const controller = new AbortController();
    abort.current = controller;
    tell({ kind: "begin", totalBytes: files.reduce((sum, { file }) => sum + file.size, 0), nowMs: performance.now() });
    let sentBefore = 0;
    for (const { file, mapping } of files) {
      tell({ kind: "file", fileName: file.name });
      const sent = sentBefore;
      const end = await sendFile({
        url: paths.api.imports(project),
        file,
        headers: toUploadHeaders({ fileName: file.name, mapping: mapping ? JSON.stringify(mapping) : undefined }),
        signal: controller.signal,
        onSent: (bytes) => tell({ kind: "sent", sentBytes: sent + Math.min(bytes, file.size) }),
        onEvent: (event) => tell(told(event)),
      });
      if (end.kind === "refused") return tell({ kind: "refused", words: end.words });
      if (end.kind !== "answered") return tell({ kind: "ended", state: end.kind });
      sentBefore += file.size;
    }
    tell({ kind: "ended", state: "done" });
  };

  return { upload, start, cancel: () => abort.current?.abort(), reset: () => tell({ kind: "reset" }) };
}

function told(event: ImportEvent): UploadEvent {
  switch (event.type) {
    case "progress":
      return { kind: "counted", counts: event };
    case "report":
      return { kind: "reported", report: event };
    case "failure":
      return { kind: "refused", words: event.message };
  }
}
