import "server-only";
import { everyLabel } from "@/lib/agreement/label-filter";
import { shownIntervals } from "@/lib/agreement/shown-intervals";
import type { VersionCount } from "@/lib/annotations/count-versions";
import type { Scheme } from "@/lib/scheme/scheme";
import type { NamedReport } from "@/lib/scores/model-report";
import type { ScoreOptions } from "@/lib/scores/model-scores";
import { type LabelSource, listModels } from "@/lib/server/data/labels";
import { readReport } from "@/lib/server/data/statistics";
import type { CountedScores } from "@/lib/statistics/scores";
import type { Viewer } from "@/lib/viewer";

/** The authenticity scores of a project's models. */
export type Scores = {
  readonly scheme: Scheme;
  readonly schemeNumber: number;
  /** The annotations that they rest on, by the version of the scheme that they were made with. */
  readonly versions: readonly VersionCount[];
  /** The labels they rest on. */
  readonly labelRevision: number;
  /** How the intervals were drawn. */
  readonly intervals: ScoreOptions;
  /** The models that have submitted annotations, by name. */
  readonly models: readonly NamedReport[];
  /** The names of those that have none. */
  readonly unlabelled: readonly string[];
};

/**
 * The scores of a project, over every label.
 * @throws AppError `notFound` for those who may not see everyone's labels
 */
export async function readScores(viewer: Viewer, project: string): Promise<Scores> {
  const { report, source } = await readReport(viewer, project, { statistic: "scores", filter: everyLabel });
  return nameScores(report, source);
}

/** Scores under the names of the models. Whoever calls has read them for their viewer. */
export async function nameScores(scores: CountedScores, source: LabelSource): Promise<Scores> {
  const { projectId, scheme, schemeNumber, labelRevision } = source;
  const models = await listModels(projectId);
  const reportOf = new Map(scores.models.map((report) => [report.modelId, report]));
  return {
    ...{ scheme, schemeNumber, labelRevision, versions: scores.versions },
    intervals: shownIntervals,
    models: models.flatMap(({ id, name }) => {
      const report = reportOf.get(id);
      return report ? [{ ...report, name }] : [];
    }),
    unlabelled: models.filter(({ id }) => !reportOf.has(id)).map(({ name }) => name),
  };
}
