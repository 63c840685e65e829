import "server-only";
import { AppError } from "@/lib/errors";
import type { LabelPreview } from "@/lib/labels/label-preview";
import { getSentImport } from "@/lib/server/data/import-files";
import { importKinds } from "@/lib/server/imports/import-kinds";
import { importLimits } from "@/lib/server/imports/import-limits";
import { closeFiles, openFiles } from "@/lib/server/imports/open-file";
import { sentFiles } from "@/lib/server/imports/sent-files";
import type { ImportPreview } from "@/lib/transcripts/import-preview";
import type { Given } from "@/lib/transcripts/import-request";
import type { Viewer } from "@/lib/viewer";

type Asked = { readonly project: string; readonly id: string; readonly given: Given };

/**
 * What an import would do with its files, decided as given, and what stands against it.
 *
 * @throws AppError `notFound`; `conflict` while its files are not there
 */
export async function previewImport(viewer: Viewer, { given, ...place }: Asked): Promise<ImportPreview | LabelPreview> {
  const sent = await getSentImport(viewer, place);
  if (!sent.hasFiles) throw new AppError("conflict", "importNoFiles");
  const limits = importLimits();
  const files = await openFiles(await sentFiles(sent), limits);
  try {
    const material = { project: place.project, files, given, earlierMapping: null, limits };
    return await importKinds[sent.kind].preview(viewer, material);
  } finally {
    await closeFiles(files);
  }
}
