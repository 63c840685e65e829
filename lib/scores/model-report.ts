import type { Alpha } from "@/lib/agreement/alpha-of-counts";
import { krippendorffAlpha } from "@/lib/agreement/krippendorff-alpha";
import { ratingTable } from "@/lib/agreement/rating-table";
import { undetermined } from "@/lib/agreement/undetermined";
import type { LabelledAnnotation } from "@/lib/annotations/labelled";
import type { Scheme } from "@/lib/scheme/scheme";
import { scoredVerdict } from "@/lib/scores/authenticity";
import { type DivergenceProfile, divergenceProfile } from "@/lib/scores/divergence-profile";
import { type ModelScore, modelScores, type ScoreOptions } from "@/lib/scores/model-scores";

/** One model's authenticity, with what one must know to read it. */
export type ModelReport = ModelScore & {
  /** Krippendorff's alpha of the verdict that decides the score, over this model's tasks. */
  readonly agreement: Alpha;
  readonly divergences: DivergenceProfile;
};

/** A model's report under the model's name. */
export type NamedReport = ModelReport & { readonly name: string };

/** The labels that models' figures rest on. */
export type ScoredLabels = {
  /** Submitted annotations, at most one per rater and task: how far raters agree. */
  readonly ratings: readonly LabelledAnnotation[];
  /** Those that decide the score, such as `settledAnnotations`. */
  readonly settled: readonly LabelledAnnotation[];
};

/**
 * The scores page's figures, model by model. A model's figures rest on its own annotations alone: those of one model
 * give the same report alone and among others.
 *
 * @returns By model id.
 * @throws RangeError when a rater has two annotations of one task, or options are out of range.
 */
export function modelReports(
  scheme: Scheme,
  { ratings, settled }: ScoredLabels,
  options: ScoreOptions,
): readonly ModelReport[] {
  return modelScores(settled, options).map((score) => {
    const isOwn = ({ modelId }: LabelledAnnotation) => modelId === score.modelId;
    return {
      ...score,
      agreement: verdictAlpha(scheme, ratings.filter(isOwn)),
      divergences: divergenceProfile(scheme, settled.filter(isOwn)),
    };
  });
}

function verdictAlpha(scheme: Scheme, annotations: readonly LabelledAnnotation[]): Alpha {
  const verdict = scoredVerdict(scheme);
  if (verdict === null) return undetermined("no counted annotations");
  return krippendorffAlpha(ratingTable(annotations, verdict).table, { level: verdict.level });
}
