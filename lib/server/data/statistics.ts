import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { deserialize } from "node:v8";
import { shownIntervals } from "@/lib/agreement/shown-intervals";
import type { PackedLabels } from "@/lib/annotations/packed-labels";
import { AppError } from "@/lib/errors";
import { cacheByLabels } from "@/lib/server/data/label-cache";
import { readPackedLabels } from "@/lib/server/data/label-sets";
import { findLabelSource, type LabelSource, listModels, listRaters } from "@/lib/server/data/labels";
import type { Computation, Standing, Wanted } from "@/lib/server/statistics/computation";
import { computationOf, restartComputation, stopComputation } from "@/lib/server/statistics/computations";
import type { Reports } from "@/lib/statistics/registry";
import type { ReportNames } from "@/lib/statistics/report-names";
import type { StatisticName } from "@/lib/statistics/statistic-names";
import type { StatisticRequest } from "@/lib/statistics/statistic-request";
import type { ComputationState, StatisticState } from "@/lib/statistics/statistic-state";
import type { Viewer } from "@/lib/viewer";

/** A statistic as far as it is computed, and the labels it rests on. */
export type SourcedStatistic<Report> = StatisticState<Report> & { readonly source: LabelSource };

/** A finished report with the labels it rests on. */
export type SourcedReport<Report> = { readonly report: Report; readonly source: LabelSource };

/** What a page waits for a report before it says how far it is. */
const patienceMs = 300;

/**
 * A statistic of a project's labels. It is computed off the request, once for each state of the labels; whoever asks
 * meanwhile asks for the same computation. Answers at once where it is known, and else waits a moment for it. What takes
 * long may be without the labels that came in meanwhile; `source` says which it rests on.
 * @throws AppError `notFound` for those who may not see everyone's labels
 */
export async function readStatistic<Name extends StatisticName>(
  viewer: Viewer,
  project: string,
  request: StatisticRequest<Name>,
): Promise<SourcedStatistic<Reports[Name]>> {
  const { source, computation } = await findComputation(viewer, { project, request, mayBeOlder: true });
  await settledWithin(computation, patienceMs);
  const { standing } = computation;
  if (standing.state !== "ready") return { ...toState(standing, computation), source };
  const report: Reports[Name] = deserialize(standing.report);
  return { state: "ready", report, source };
}

/**
 * The same of the labels of this moment, waiting to the end: for files and commands.
 * @throws AppError `notFound` for those who may not see everyone's labels, `unavailable` when it failed or was stopped
 */
export async function readReport<Name extends StatisticName>(
  viewer: Viewer,
  project: string,
  request: StatisticRequest<Name>,
): Promise<SourcedReport<Reports[Name]>> {
  const { source, computation } = await findComputation(viewer, { project, request, mayBeOlder: false });
  await computation.settled;
  const { standing } = computation;
  if (standing.state === "failed") {
    throw new AppError("unavailable", "statisticFailed", { failureId: standing.failureId });
  }
  if (standing.state !== "ready") throw new AppError("unavailable", "statisticStopped");
  const report: Reports[Name] = deserialize(standing.report);
  return { report, source };
}

/**
 * How a statistic's computation stands; one that nobody asked for begins.
 * @throws AppError `notFound` for those who may not see everyone's labels
 */
export async function readComputation(
  viewer: Viewer,
  project: string,
  request: StatisticRequest,
): Promise<ComputationState> {
  const { computation } = await findComputation(viewer, { project, request, mayBeOlder: true });
  const { standing } = computation;
  return standing.state === "ready" ? { state: "ready" } : toState(standing, computation);
}

/**
 * Stops a computation for all who wait for it; it stays so until it is started again.
 * @throws AppError `notFound` for those who may not see everyone's labels
 */
export async function stopStatistic(viewer: Viewer, project: string, request: StatisticRequest): Promise<void> {
  stopComputation(toWanted(await findLabelSource(viewer, project), request));
}

/**
 * Starts again what was stopped or failed.
 * @throws AppError `notFound` for those who may not see everyone's labels
 */
export async function restartStatistic(viewer: Viewer, project: string, request: StatisticRequest): Promise<void> {
  restartComputation(toWanted(await findLabelSource(viewer, project), request));
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

function toState(standing: Exclude<Standing, { readonly state: "ready" }>, { tookMs }: Computation) {
  return standing.state === "computing" ? { ...standing, elapsedMs: tookMs } : standing;
}

type Search = { readonly project: string; readonly request: StatisticRequest; readonly mayBeOlder: boolean };

/** Permission first; the source is that of the labels the computation rests on, which may be a little older. */
async function findComputation(viewer: Viewer, { project, request, mayBeOlder }: Search) {
  const current = await findLabelSource(viewer, project);
  const computation = computationOf(toWanted(current, request), { mayBeOlder });
  const source: LabelSource = { ...current, labelRevision: computation.wanted.labelRevision };
  return { source, computation };
}

function toWanted(source: LabelSource, { statistic, filter, about }: StatisticRequest): Wanted {
  const { projectId, labelRevision, schemeNumber, scheme } = source;
  return {
    ...{ projectId, labelRevision, schemeNumber },
    work: { statistic, filter, scheme, options: { ...shownIntervals, about: about ?? null } },
    readLabels: () => labels({ key: [projectId], labelRevision, compute: () => readPackedLabels(projectId) }),
  };
}

/** Those of the projects that were looked at last. */
const labels = cacheByLabels<PackedLabels>({ maxEntries: 3 });

async function settledWithin({ settled }: Computation, limitMs: number): Promise<void> {
  const waiting = new AbortController();
  await Promise.race([settled, sleep(limitMs, undefined, { signal: waiting.signal }).catch(() => {})]);
  waiting.abort();
}
