import "server-only";
import { v7 } from "uuid";
import { AppError } from "@/lib/errors";
import { addImport } from "@/lib/server/data/import-files";
import { getImport } from "@/lib/server/data/imports";
import { importLimits } from "@/lib/server/imports/import-limits";
import { removeOldFiles } from "@/lib/server/imports/sent-files";
import { limitText } from "@/lib/transcripts/import-limits";
import type { ImportSummary } from "@/lib/transcripts/import-report";
import type { NewImport } from "@/lib/transcripts/import-request";
import type { Viewer } from "@/lib/viewer";

/**
 * Begins an import whose files are then sent, piece by piece.
 *
 * @throws AppError `notFound` when the viewer may not import there; `invalid` for an empty file, `tooLarge` for one over
 *   the limit
 */
export async function createImport(
  viewer: Viewer,
  { project, kind, files }: NewImport & { readonly project: string },
): Promise<ImportSummary> {
  const id = v7();
  const limits = importLimits();
  const empty = files.find(({ sizeBytes }) => sizeBytes === 0);
  if (empty) throw new AppError("invalid", "importEmpty", { file: empty.name });
  const large = files.find(({ sizeBytes }) => sizeBytes > limits.maxUploadBytes);
  if (large)
    throw new AppError("tooLarge", "importUploadTooLarge", {
      file: large.name,
      limit: limitText(limits, "maxUploadBytes"),
    });
  await addImport(viewer, { id, project, kind, files, state: "receiving" });
  await removeOldFiles();
  return getImport(viewer, { project, id });
}
