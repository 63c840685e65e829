import { paths } from "@/lib/paths";
import type { AgreementView, ScoreView } from "@/lib/statistics/views";

/** A file made of a statistic, under its name there; `search` is `statisticSearch`. */
type StatisticFile = { readonly statistic: string; readonly name: string; readonly search: string };

/** The addresses of what is computed from labels. */
export const statisticPaths = {
  /** How far raters agree: on questions, or on what `view` names. */
  agreement: (project: string, view: AgreementView) =>
    `${paths.agreement(project)}${view === "questions" ? "" : `/${view}`}`,
  /** The models' scores, or what `view` names of them. */
  scores: (project: string, view: ScoreView) => `${paths.scores(project)}${view === "models" ? "" : `/${view}`}`,
  /** How a statistic's computation stands; `search` is `statisticSearch`. */
  state: (project: string, statistic: string, search: string) =>
    `/api/v1${paths.project(project)}/statistics/${encodeURIComponent(statistic)}${search}`,
  /** A table of a statistic as CSV. */
  table: (project: string, { statistic, name, search }: StatisticFile) =>
    `${statisticPaths.state(project, statistic, "")}/tables/${encodeURIComponent(name)}.csv${search}`,
  /** A figure of a statistic: its drawing as SVG, or its data as CSV. */
  figure: (project: string, { statistic, name, search }: StatisticFile, format: "svg" | "csv") =>
    `${statisticPaths.state(project, statistic, "")}/figures/${encodeURIComponent(name)}.${format}${search}`,
} as const;
