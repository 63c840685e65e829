import "server-only";
import { type ImportRequest, importFiles } from "@/lib/server/imports/import-transcripts";
import { labelWork } from "@/lib/server/imports/labels/label-work";
import type { ImportReport } from "@/lib/transcripts/import-report";
import type { Viewer } from "@/lib/viewer";

/**
 * Imports labels from files on this machine onto transcripts that the project has, and returns when it is done. Memory is
 * bounded. It counts what each record says for one rater; what cannot be read, or is of no transcript, is refused. Labels
 * that are there already are passed over, so that the same files may be imported again at any time.
 *
 * @throws AppError `notFound` when the viewer may not import there; `invalid` or `tooLarge`, and nothing is imported,
 *   when a file is not recognised or a name in the files stands for nothing yet. The signal's reason when it was stopped.
 */
export function importLabels(viewer: Viewer, request: ImportRequest): Promise<ImportReport> {
  return importFiles(viewer, labelWork, request);
}
