import "server-only";
import { requireProjectId } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import type { Viewer } from "@/lib/viewer";

/**
 * How many annotations of a project are submitted, from the counters of its raters.
 * @throws AppError `notFound` when the viewer may not see everyone's labels
 */
export async function countSubmittedAnnotations(viewer: Viewer, project: string): Promise<number> {
  const projectId = await requireProjectId(viewer, project, { permission: "research" });
  const { _sum } = await db().rater.aggregate({ where: { projectId }, _sum: { submittedCount: true } });
  return _sum.submittedCount ?? 0;
}
