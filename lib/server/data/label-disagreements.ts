import "server-only";
import { disagreedTask, type ListedTask } from "@/lib/agreement/disagreed-task";
import { type DisagreementQuery, disagreementPageSize } from "@/lib/agreement/disagreement-query";
import { everyLabel, type LabelFilter } from "@/lib/agreement/label-filter";
import type { Disagreements, Ranking } from "@/lib/agreement/top-disagreements";
import type { Rater } from "@/lib/raters/rater";
import { db } from "@/lib/server/data/client";
import { readLabelRows } from "@/lib/server/data/label-rows";
import { type LabelSource, listRaters } from "@/lib/server/data/labels";
import { readReport } from "@/lib/server/data/statistics";
import type { Viewer } from "@/lib/viewer";

/** One page of the tasks most disagreed on. */
export type DisagreementPage = {
  /** Tasks on which raters differ. */
  readonly total: number;
  /** Those of them that the pages list. */
  readonly listed: number;
  readonly tasks: readonly ListedTask[];
  /** By task, what they are ranked by. */
  readonly figures: ReadonlyMap<string, number>;
  /** Every rater of the project, by label. */
  readonly raters: readonly Rater[];
};

/**
 * A page of the tasks most disagreed on, with what each rater answered.
 * @throws AppError `notFound` for those who may not see everyone's labels
 */
export async function readDisagreements(
  viewer: Viewer,
  project: string,
  { by, element, page, filter = everyLabel }: DisagreementQuery & { readonly filter?: LabelFilter },
): Promise<DisagreementPage> {
  const { report, source } = await readReport(viewer, project, { statistic: "disagreements", filter });
  const ranking = rankingOf(report, { by, element });
  const ranked = ranking.top.slice((page - 1) * disagreementPageSize, page * disagreementPageSize);
  const [tasks, raters] = await Promise.all([
    listTasks(
      source,
      ranked.map(({ taskId }) => taskId),
    ),
    listRaters(viewer, source.projectId),
  ]);
  const figures = new Map(ranked.map(({ taskId, figure }) => [taskId, figure]));
  return { total: ranking.total, listed: ranking.top.length, tasks, raters, figures };
}

function rankingOf(
  { byElement, byLeverage, overall }: Disagreements,
  { by, element }: Pick<DisagreementQuery, "by" | "element">,
): Ranking {
  if (element) return byElement.get(element) ?? overall;
  return by === "score" ? byLeverage : overall;
}

async function listTasks({ projectId, scheme }: LabelSource, taskIds: readonly string[]): Promise<ListedTask[]> {
  const [annotations, rows] = await Promise.all([
    readLabelRows(projectId, { taskIds }),
    db().task.findMany({
      where: { projectId, id: { in: [...taskIds] } },
      select: {
        id: true,
        transcript: { select: { externalId: true, epoch: true, condition: true, model: { select: { name: true } } } },
      },
    }),
  ]);
  const transcripts = new Map(rows.map(({ id, transcript }) => [id, transcript]));
  return taskIds.flatMap((taskId) => {
    const own = annotations.filter((annotation) => annotation.taskId === taskId);
    const task = disagreedTask(scheme, own);
    const transcript = transcripts.get(taskId);
    return task && transcript ? [{ ...task, ...transcript, model: transcript.model.name }] : [];
  });
}
