import { countVersions, type VersionCount } from "@/lib/annotations/count-versions";
import type { LabelSet } from "@/lib/annotations/label-set";
import { type ModelReport, modelReports } from "@/lib/scores/model-report";
import { settledAnnotations } from "@/lib/scores/settled-annotations";
import type { StatisticContext } from "@/lib/statistics/statistic";

export type CountedScores = {
  /** By model id; models without annotations of people are not among them. */
  readonly models: readonly ModelReport[];
  /** The annotations they rest on. */
  readonly versions: readonly VersionCount[];
};

/**
 * Authenticity model by model. An adjudication stands in for the ratings of its transcript, and agreement is that of
 * ratings. What machine raters say is held against people, where agreement is shown, and is never a score itself.
 */
export function scoresStatistic(labels: LabelSet, { scheme, options, onProgress }: StatisticContext): CountedScores {
  const settled = settledAnnotations(labels);
  const ratings = labels.annotations.filter(({ raterKind }) => raterKind !== "machine");
  const modelIds = [...new Set(settled.map(({ modelId }) => modelId))].sort();
  const models = modelIds.flatMap((id, index) => {
    onProgress(index / modelIds.length);
    const isOwn = ({ modelId }: { readonly modelId: string }) => modelId === id;
    return modelReports(scheme, { ratings: ratings.filter(isOwn), settled: settled.filter(isOwn) }, options);
  });
  return { models, versions: countVersions(settled) };
}
