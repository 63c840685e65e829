import "server-only";
import { randomUUID } from "node:crypto";
import { AppError } from "@/lib/errors";
import { applyOperations, getOwnAnnotation } from "@/lib/server/data/journal";
import type { Person } from "@/lib/viewer";

/**
 * Takes a submission of the viewer's own back, through the journal like every change. One that is a draft stays as it is.
 * @throws AppError `notFound` when the task was never theirs; `conflict` when it is being changed at this moment
 */
export async function reopenTask(
  viewer: Person,
  place: { readonly project: string; readonly task: string },
): Promise<void> {
  const { revision: baseRevision, annotation } = await getOwnAnnotation(viewer, place);
  if (annotation.state === "draft") return;
  const operations = [{ id: randomUUID(), change: { kind: "reopen" as const } }];
  const answer = await applyOperations(viewer, place, { baseRevision, operations, activeMs: 0 });
  if (answer.kind === "conflict" || answer.refused) throw new AppError("conflict", "changedMeanwhile");
}
