import "server-only";
import { labelWork } from "@/lib/server/imports/labels/label-work";
import { transcriptWork } from "@/lib/server/imports/transcript-work";
import type { ImportKind } from "@/lib/transcripts/import-report";

/** The one place that knows what imports of each kind do. */
export const importKinds = { transcripts: transcriptWork, labels: labelWork } as const satisfies Record<
  ImportKind,
  unknown
>;
