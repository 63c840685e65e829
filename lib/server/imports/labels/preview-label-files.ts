import "server-only";
import type { LabelPreview } from "@/lib/labels/label-preview";
import { importLimits } from "@/lib/server/imports/import-limits";
import type { ImportRequest } from "@/lib/server/imports/import-transcripts";
import { previewLabels } from "@/lib/server/imports/labels/preview-labels";
import { closeFiles, openFiles } from "@/lib/server/imports/open-file";
import type { Viewer } from "@/lib/viewer";

/**
 * What an import of labels from files on this machine would do, and what stands against it.
 * @throws AppError `notFound` when the viewer may not import there
 */
export async function previewLabelFiles(
  viewer: Viewer,
  { project, files, given = {}, limits = importLimits() }: ImportRequest,
): Promise<LabelPreview> {
  const open = await openFiles(files, limits);
  try {
    return await previewLabels(viewer, { project, files: open, given, earlierMapping: null, limits });
  } finally {
    await closeFiles(open);
  }
}
