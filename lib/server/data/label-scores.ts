import "server-only";
import { setImmediate as giveWay } from "node:timers/promises";
import { shownIntervals } from "@/lib/agreement/shown-intervals";
import { countVersions, type VersionCount } from "@/lib/annotations/count-versions";
import type { Scheme } from "@/lib/scheme/scheme";
import { type ModelReport, modelReports, type NamedReport } from "@/lib/scores/model-report";
import type { ScoreOptions } from "@/lib/scores/model-scores";
import { cacheByLabels } from "@/lib/server/data/label-cache";
import { readLabelRows } from "@/lib/server/data/label-rows";
import { findLabelSource, type LabelSource, listModels } from "@/lib/server/data/labels";
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
 * The scores of a project: computed once for each state of its labels, shown as often as wanted.
 * @throws AppError `notFound` for those who may not see everyone's labels
 */
export async function readScores(viewer: Viewer, project: string): Promise<Scores> {
  const source = await findLabelSource(viewer, project);
  const { projectId, labelRevision, scheme, schemeNumber } = source;
  const [models, { reports, versions }] = await Promise.all([
    listModels(projectId),
    cached({ key: [projectId, schemeNumber], labelRevision, compute: () => computeReports(source) }),
  ]);
  const reportOf = new Map(reports.map((report) => [report.modelId, report]));
  return {
    ...{ scheme, schemeNumber, labelRevision, versions },
    intervals: shownIntervals,
    models: models.flatMap(({ id, name }) => {
      const report = reportOf.get(id);
      return report ? [{ ...report, name }] : [];
    }),
    unlabelled: models.filter(({ id }) => !reportOf.has(id)).map(({ name }) => name),
  };
}

type ScoreResult = { readonly reports: readonly ModelReport[]; readonly versions: readonly VersionCount[] };

const cached = cacheByLabels<ScoreResult>({ maxEntries: 100 });

/**
 * Model by model, letting other requests in between. What machine raters say is held against people, on the agreement
 * page, and is never a score itself.
 */
async function computeReports({ projectId, scheme }: LabelSource): Promise<ScoreResult> {
  const labels = await readLabelRows(projectId);
  const annotations = labels.filter(({ raterKind }) => raterKind !== "machine");
  const modelIds = new Set(annotations.map(({ modelId }) => modelId));
  const reports: ModelReport[] = [];
  for (const id of modelIds) {
    const own = annotations.filter(({ modelId }) => modelId === id);
    reports.push(...modelReports(scheme, own, shownIntervals));
    await giveWay();
  }
  return { reports, versions: countVersions(annotations) };
}
