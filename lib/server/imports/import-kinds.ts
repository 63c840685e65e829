import "server-only";
import { transcriptWork } from "@/lib/server/imports/transcript-work";
import type { ImportKind } from "@/lib/transcripts/import-report";

/** The one place that knows what imports of each kind do. */
export const importKinds = { transcripts: transcriptWork, labels: transcriptWork } as const satisfies Record<
  ImportKind,
  unknown
>;
