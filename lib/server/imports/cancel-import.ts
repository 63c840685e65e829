import "server-only";
import { holdImport } from "@/lib/server/data/import-connection";
import { getSentImport } from "@/lib/server/data/import-files";
import { endInterrupted, requestCancel } from "@/lib/server/data/import-runs";
import { getImport } from "@/lib/server/data/imports";
import { removeFiles } from "@/lib/server/imports/sent-files";
import type { ImportSummary } from "@/lib/transcripts/import-report";
import type { Viewer } from "@/lib/viewer";

type ImportPlace = { readonly project: string; readonly id: string };

/**
 * Stops an import, in whichever process it runs: within a second or so it is `cancelled`, and can be resumed. What it has
 * stored stays. One that does not run stays as it is.
 *
 * @throws AppError `notFound` when it is not there for someone who may import
 */
export async function cancelImport(viewer: Viewer, place: ImportPlace): Promise<ImportSummary> {
  const { state } = await getImport(viewer, place);
  if (state === "running") await requestCancel(viewer, place);
  if (state === "interrupted") await endIfInterrupted(place.id);
  return getImport(viewer, place);
}

/** Nobody is there to hear of it, so that it is done here; unless someone has taken it up this moment. */
async function endIfInterrupted(id: string): Promise<void> {
  const held = await holdImport(id);
  await endInterrupted(id).finally(held.letGo);
}

/**
 * Takes the files of an import away, so that it cannot be started or resumed any more; one that was never started goes
 * altogether.
 *
 * @throws AppError `notFound`; `conflict` while it runs
 */
export async function discardImport(viewer: Viewer, place: ImportPlace): Promise<void> {
  const { id } = await getSentImport(viewer, place);
  const held = await holdImport(id);
  await removeFiles(id).finally(held.letGo);
}
