import "server-only";
import { changeSchema } from "@/lib/annotations/operation";
import { type OwnHistoryPage, ownHistoryPageLength } from "@/lib/annotations/own-history-page";
import { notFound } from "@/lib/errors";
import { db } from "@/lib/server/data/client";
import { ownAnnotationWhere } from "@/lib/server/data/journal";
import type { Person } from "@/lib/viewer";

type Place = { readonly project: string; readonly task: string };

/**
 * What the viewer did to their own annotation of a task, a page at a time, oldest first.
 * @param after The revision after which the page begins; 0 for the first page
 * @throws AppError `notFound` when the task was never theirs
 */
export async function getOwnHistory(viewer: Person, place: Place, after: number): Promise<OwnHistoryPage> {
  const row = await db().annotation.findFirst({
    where: ownAnnotationWhere(viewer, place),
    select: {
      provenance: true,
      operations: {
        where: { revision: { gt: after } },
        orderBy: { revision: "asc" },
        take: ownHistoryPageLength + 1,
        select: { id: true, change: true, revision: true, appliedAt: true },
      },
    },
  });
  if (!row) throw notFound();
  const operations = row.operations.slice(0, ownHistoryPageLength);
  return {
    isWhole: row.provenance === null,
    operations: operations.map(({ id, change, revision, appliedAt }) => ({
      ...{ id, revision, change: changeSchema.parse(change) },
      savedAt: appliedAt.toISOString(),
    })),
    next: row.operations.length > operations.length ? (operations.at(-1)?.revision ?? null) : null,
  };
}
