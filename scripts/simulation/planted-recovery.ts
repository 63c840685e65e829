import { oneCoin } from "@/lib/aggregation/one-coin";
import { bootstrapInterval } from "@/lib/agreement/bootstrap-interval";
import { meanOfUnits } from "@/lib/scores/grouped-ratings";
import type { CrossedRatings } from "@/lib/scores/rater-pool-interval";
import { twoWayBootstrap } from "@/lib/scores/two-way-bootstrap";
import { crossedRatings, holds, type Repeats } from "@/scripts/simulation/coverage";
import { drawRaters, drawTasks, type Plan, rateTranscripts } from "@/scripts/simulation/planted-study";

/** How two scores go with the planted share of faithful transcripts. */
export type Recovery = {
  /** Mean of the share of raters less the planted score. */
  readonly shareBias: number;
  readonly shareCoverage: number;
  /** Mean of one-coin's prior, the mean of its posteriors, less the planted score. */
  readonly oneCoinBias: number;
  readonly oneCoinCoverage: number;
};

/** Enough for two decimals of a mean over transcripts. */
const rough = { tolerance: 1e-3, maxIterations: 100 };

export function plantedRecovery(plan: Plan, { repeats, resamples, random }: Repeats): Recovery {
  const sums = { shareBias: 0, shareCoverage: 0, oneCoinBias: 0, oneCoinCoverage: 0 };
  for (let repeat = 0; repeat < repeats; repeat++) {
    const raters = drawRaters(plan, random);
    const transcripts = rateTranscripts({ plan, raters, tasks: drawTasks(plan, random) }, random);
    const sample = crossedRatings(transcripts, raters.length);
    const interval = twoWayBootstrap(sample, { resamples, level: 0.95, random, range: [0, 1] });
    const refitted = bootstrapInterval(transcripts.length, (indices) => faithfulPrior(sample, indices), {
      resamples,
      level: 0.95,
      random,
    });
    sums.shareBias += (meanOfUnits(sample) ?? 0) - plan.planted;
    sums.shareCoverage += holds(interval, plan.planted);
    sums.oneCoinBias += (refitted.value ?? 0) - plan.planted;
    sums.oneCoinCoverage += holds(refitted, plan.planted);
  }
  return {
    shareBias: sums.shareBias / repeats,
    shareCoverage: sums.shareCoverage / repeats,
    oneCoinBias: sums.oneCoinBias / repeats,
    oneCoinCoverage: sums.oneCoinCoverage / repeats,
  };
}

/** The prior of faithful of as many transcripts, each once for every time its index is there. */
function faithfulPrior({ offsets, ratings, raterOf, raters }: CrossedRatings, indices: readonly number[]): number {
  const perTranscript = offsets[1] ?? 0;
  const taskOf = new Int32Array(indices.length * perTranscript);
  const [raterOfLabel, classOf] = [new Int32Array(taskOf.length), new Int32Array(taskOf.length)];
  for (let row = 0; row < taskOf.length; row++) {
    const task = Math.floor(row / perTranscript);
    const rating = (offsets[indices[task] ?? 0] ?? 0) + (row % perTranscript);
    taskOf[row] = task;
    raterOfLabel[row] = raterOf[rating] ?? 0;
    classOf[row] = ratings[rating] ?? 0;
  }
  const raterIds = Array.from({ length: raters }, (_, rater) => rater);
  const table = { tasks: indices, raters: raterIds, classes: [0, 1], taskOf, raterOf: raterOfLabel, classOf };
  return oneCoin(table, rough).priors[1] ?? 0;
}
