import { countVersions, type VersionCount } from "@/lib/annotations/count-versions";
import type { LabelSet } from "@/lib/annotations/label-set";
import { type ModelReport, modelReports } from "@/lib/scores/model-report";
import type { StatisticContext } from "@/lib/statistics/statistic";

export type CountedScores = {
  /** By model id; models without annotations of people are not among them. */
  readonly models: readonly ModelReport[];
  /** The annotations they rest on. */
  readonly versions: readonly VersionCount[];
};

/**
 * Authenticity model by model. What machine raters say is held against people, where agreement is shown, and is never a
 * score itself.
 */
export function scoresStatistic(labels: LabelSet, { scheme, options, onProgress }: StatisticContext): CountedScores {
  const annotations = labels.annotations.filter(({ raterKind }) => raterKind !== "machine");
  const modelIds = [...new Set(annotations.map(({ modelId }) => modelId))].sort();
  const models = modelIds.flatMap((id, index) => {
    onProgress(index / modelIds.length);
    return modelReports(
      scheme,
      annotations.filter(({ modelId }) => modelId === id),
      options,
    );
  });
  return { models, versions: countVersions(annotations) };
}
