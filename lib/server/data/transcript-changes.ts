import "server-only";
import { requireProjectId } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import { changeBatch } from "@/lib/server/data/transcript-changes-batch";
import { idsOfChoice } from "@/lib/server/data/transcript-changes-choice";
import { changedFields } from "@/lib/server/data/transcript-changes-fields";
import { planChange } from "@/lib/server/data/transcript-changes-plan";
import type { ChangeRequest } from "@/lib/transcripts/transcript-change";
import type { ChangeEvent } from "@/lib/transcripts/transcript-change-events";
import { userIdOf, type Viewer } from "@/lib/viewer";

/** Transcripts changed in one transaction: few enough that raters who wait for a task do not notice. */
const batchSize = 2000;

type Asked = ChangeRequest & { readonly project: string };

/**
 * Changes many transcripts, batch by batch, telling how far it is. Whoever ends the generator early stops the change; what
 * was changed until then is recorded and can be undone, or the change made again for the rest.
 *
 * It needs what an import needs, which sets the same things: research.
 * @throws AppError `notFound` when the project is not the viewer's to research; `invalid` when the change makes no sense
 */
export async function* changeTranscripts(viewer: Viewer, asked: Asked): AsyncGenerator<ChangeEvent> {
  const { project, choice, change } = asked;
  const projectId = await requireProjectId(viewer, project, { permission: "research" });
  const planned = await planChange(projectId, asked);
  const { id } = await db().bulkChange.create({
    data: { projectId, createdById: userIdOf(viewer), change },
    select: { id: true },
  });
  const running = { id, projectId, planned, field: changedFields[change.kind] };
  const sums = { looked: 0, changed: 0, withoutValue: 0 };
  let state: "finished" | "stopped" = "stopped";
  try {
    for await (const ids of idsOfChoice({ projectId, choice, take: batchSize })) {
      const batch = await changeBatch(running, ids);
      if (batch === null) break;
      sums.looked += ids.length;
      sums.changed += batch.changed;
      sums.withoutValue += batch.withoutValue;
      yield { type: "progress", looked: sums.looked, changed: sums.changed };
    }
    state = "finished";
  } finally {
    await endChange(id, state);
  }
  const isStopped = await wasUndone(id);
  yield { type: "done", id: sums.changed > 0 ? id : null, ...sums, isStopped };
}

/** A change of nothing is no part of the history. */
async function endChange(id: string, state: "finished" | "stopped"): Promise<void> {
  const where = { id, state: "running" } as const;
  await db().$transaction([
    db().bulkChange.deleteMany({ where: { ...where, changed: 0 } }),
    db().bulkChange.updateMany({ where, data: { state } }),
  ]);
}

async function wasUndone(id: string): Promise<boolean> {
  const change = await db().bulkChange.findUnique({ where: { id }, select: { state: true } });
  return change !== null && change.state !== "finished";
}
