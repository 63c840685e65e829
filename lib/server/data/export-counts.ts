import "server-only";
import { requireProjectId } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import type { Viewer } from "@/lib/viewer";

/**
 * How many annotations of a project are submitted, from the counters of its raters and those of archived tasks.
 * @throws AppError `notFound` when the viewer may not see everyone's labels
 */
export async function countSubmittedAnnotations(viewer: Viewer, project: string): Promise<number> {
  const projectId = await requireProjectId(viewer, project, { permission: "research" });
  const sum = { _sum: { submittedCount: true } } as const;
  const [all, archived] = await db().$transaction([
    db().rater.aggregate({ where: { projectId }, ...sum }),
    db().task.aggregate({ where: { projectId, isArchived: true, submittedCount: { gt: 0 } }, ...sum }),
  ]);
  return (all._sum.submittedCount ?? 0) - (archived._sum.submittedCount ?? 0);
}
