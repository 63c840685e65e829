import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";
import { requireLevel } from "@/lib/scores/require-counts";

/** What is to be labelled, and what is expected of it. */
export type Plan = {
  /** Of one model, from 2. */
  readonly transcripts: number;
  /** Raters of each transcript, from 1. */
  readonly raters: number;
  /** How alike raters' votes on a transcript are, 0 … 1: the share of the variance of a vote that is between transcripts. */
  readonly agreement: number;
  /** The score that is expected, above 0 and below 1. */
  readonly score: number;
};

/** The width of an interval from its lower to its upper end. */
export type PlannedWidth = { readonly value: number } | Undetermined;

/**
 * The width that the two-way bootstrap's interval of a score is to be expected to have: 2 z times the square root of the
 * expected variance of the resampled mean,
 * ((n − 1) / n · (σ_b² + σ_w² / k) + (k − 1) / k² · σ_w²) / n,
 * for n transcripts with k votes each, σ_b² = ρ p (1 − p) between transcripts and σ_w² = (1 − ρ) p (1 − p) within them.
 * The last term is what drawing votes within transcripts adds to the sampling variance σ_b² / n + σ_w² / (n k).
 *
 * Raters are taken to be interchangeable and to err independently; transcripts to be independent draws.
 *
 * @param level Of the interval, such as 0.95.
 * @returns Above 0 and at most 1, the width of the whole scale.
 * @throws RangeError when the plan or the level is out of range.
 * @see Davison and Hinkley 1997, "Bootstrap methods and their application", section 3.8 (strategy 1)
 */
export function scoreWidth(plan: Plan, level: number): number {
  requirePlan(plan);
  const { transcripts: n, raters: k, agreement, score } = plan;
  const between = agreement * score * (1 - score);
  const within = (1 - agreement) * score * (1 - score);
  const variance = (((n - 1) / n) * (between + within / k) + ((k - 1) / k ** 2) * within) / n;
  return Math.min(1, width(variance, level));
}

/**
 * The width to expect of the bootstrap interval of Krippendorff's alpha of yes-or-no votes: 2 z √(Σ P(x) φ(x)² / n) over n
 * transcripts, x of whose k votes are yes, φ the influence of one such transcript on alpha,
 * φ(x) = ((1 − ρ) (1 + (1 − 2p) / (p (1 − p)) · (x / k − p))) − x (k − x) / (k (k − 1) p (1 − p)).
 * The x are beta-binomial with mean p and intraclass correlation ρ; with two raters that is no assumption, and the variance
 * is Bloch and Kraemer's.
 *
 * @param level Of the interval, such as 0.95.
 * @returns Above 0 and at most k / (k − 1), the width of the whole scale; null "no pairs" with one rater, "no variation" where raters are to agree throughout.
 * @throws RangeError when the plan or the level is out of range.
 * @see Bloch and Kraemer 1989, "2 × 2 kappa coefficients: measures of agreement or association", section 3; Davison and
 * Hinkley 1997, section 2.7 (delta method)
 */
export function alphaWidth(plan: Plan, level: number): PlannedWidth {
  requirePlan(plan);
  requireLevel(level);
  const { transcripts, raters, agreement, score } = plan;
  if (raters < 2) return undetermined("no pairs");
  if (agreement === 1) return undetermined("no variation");
  const spread = score * (1 - score);
  let squares = 0;
  for (let yes = 0; yes <= raters; yes++) {
    const differing = (yes * (raters - yes)) / (raters * (raters - 1) * spread);
    const expected = (1 - agreement) * (1 + ((1 - 2 * score) / spread) * (yes / raters - score));
    squares += betaBinomial(yes, plan) * (expected - differing) ** 2;
  }
  return { value: Math.min(raters / (raters - 1), width(squares / transcripts, level)) };
}

/** The probability that so many of a transcript's votes are yes; the binomial one without agreement. */
function betaBinomial(yes: number, { raters, agreement, score }: Plan): number {
  let probability = 1;
  for (let vote = 0; vote < raters; vote++) {
    const isYes = vote < yes;
    const before = isYes ? vote : vote - yes;
    const share = isYes ? score : 1 - score;
    probability *= (share * (1 - agreement) + before * agreement) / (1 - agreement + vote * agreement);
    if (isYes) probability *= (raters - vote) / (vote + 1);
  }
  return probability;
}

function width(variance: number, level: number): number {
  requireLevel(level);
  return 2 * normalQuantile((1 + level) / 2, 0, 1) * Math.sqrt(variance);
}

function requirePlan({ transcripts, raters, agreement, score }: Plan): void {
  const isPossible = Number.isInteger(transcripts) && transcripts >= 2 && Number.isInteger(raters) && raters >= 1;
  if (!isPossible) throw new RangeError(`${raters} raters of ${transcripts} transcripts are no plan`);
  if (!(agreement >= 0 && agreement <= 1)) throw new RangeError(`Agreement must be 0 … 1, not ${agreement}`);
  if (!(score > 0 && score < 1)) throw new RangeError(`The score must be above 0 and below 1, not ${score}`);
}
