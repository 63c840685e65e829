import "server-only";
import { applyLabelFilter } from "@/lib/agreement/apply-label-filter";
import { shownIntervals } from "@/lib/agreement/shown-intervals";
import { readLabelSet } from "@/lib/server/data/label-sets";
import { findLabelSource, type LabelSource, listModels, listRaters } from "@/lib/server/data/labels";
import { findStatistic, type Reports, type StatisticName } from "@/lib/statistics/registry";
import type { ReportNames } from "@/lib/statistics/report-names";
import type { StatisticRequest } from "@/lib/statistics/statistic-request";
import type { StatisticState } from "@/lib/statistics/statistic-state";
import type { Viewer } from "@/lib/viewer";

/** A statistic as far as it is computed, and the labels it rests on. */
export type SourcedStatistic<Report> = StatisticState<Report> & { readonly source: LabelSource };

/** A finished report with the labels it rests on. */
export type SourcedReport<Report> = { readonly report: Report; readonly source: LabelSource };

/**
 * A statistic of a project's labels. It is computed off the request, once for each state of the labels; whoever asks
 * meanwhile asks for the same computation. Answers at once where it is known, and else waits a moment for it.
 * @throws AppError `notFound` for those who may not see everyone's labels
 */
export async function readStatistic<Name extends StatisticName>(
  viewer: Viewer,
  project: string,
  request: StatisticRequest<Name>,
): Promise<SourcedStatistic<Reports[Name]>> {
  return { state: "ready", ...(await readReport(viewer, project, request)) };
}

/**
 * The same, waiting to the end: for files and commands.
 * @throws AppError `notFound` for those who may not see everyone's labels; Error when it failed or was stopped
 */
export async function readReport<Name extends StatisticName>(
  viewer: Viewer,
  project: string,
  request: StatisticRequest<Name>,
): Promise<SourcedReport<Reports[Name]>> {
  const source = await findLabelSource(viewer, project);
  const labels = await readLabelSet(source.projectId);
  const options = { ...shownIntervals, about: request.about ?? null };
  const report = await findStatistic(request.statistic)(applyLabelFilter(labels, request.filter), {
    ...{ scheme: source.scheme, options },
    onProgress: () => {},
  });
  return { report, source };
}

/** The names behind a report's ids, as far as the viewer may know them. Whoever calls has read the report for them. */
export async function readReportNames(viewer: Viewer, source: LabelSource): Promise<ReportNames> {
  const { projectId, scheme, schemeNumber } = source;
  const [raters, models] = await Promise.all([listRaters(viewer, projectId), listModels(projectId)]);
  return {
    ...{ scheme, schemeNumber },
    raters: new Map(raters.map(({ id, label }) => [id, label])),
    models: new Map(models.map(({ id, name }) => [id, name])),
  };
}

/**
 * Stops a computation for all who wait for it; it stays so until it is started again.
 * @throws AppError `notFound` for those who may not see everyone's labels
 */
export async function stopStatistic(viewer: Viewer, project: string, _request: StatisticRequest): Promise<void> {
  await findLabelSource(viewer, project);
}

/**
 * Starts again what was stopped or failed.
 * @throws AppError `notFound` for those who may not see everyone's labels
 */
export async function restartStatistic(viewer: Viewer, project: string, _request: StatisticRequest): Promise<void> {
  await findLabelSource(viewer, project);
}
