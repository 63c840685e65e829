import { oneCoin } from "@/lib/aggregation/one-coin";
import { bootstrapInterval } from "@/lib/agreement/bootstrap-interval";
import { meanOfUnits } from "@/lib/scores/grouped-ratings";
import { twoWayBootstrap } from "@/lib/scores/two-way-bootstrap";
import { crossedRatings, holds, type Repeats } from "@/scripts/simulation/coverage";
import {
  drawRaters,
  drawTasks,
  type Plan,
  type RatedTranscript,
  rateTranscripts,
} from "@/scripts/simulation/planted-study";

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
const rough = { classes: [0, 1], tolerance: 1e-4, maxIterations: 200 };

export function plantedRecovery(plan: Plan, { repeats, resamples, random }: Repeats): Recovery {
  const sums = { shareBias: 0, shareCoverage: 0, oneCoinBias: 0, oneCoinCoverage: 0 };
  for (let repeat = 0; repeat < repeats; repeat++) {
    const raters = drawRaters(plan, random);
    const transcripts = rateTranscripts({ plan, raters, tasks: drawTasks(plan, random) }, random);
    const sample = crossedRatings(transcripts, raters.length);
    const interval = twoWayBootstrap(sample, { resamples, level: 0.95, random, range: [0, 1] });
    const refitted = bootstrapInterval(
      transcripts.length,
      (indices) => faithfulPrior(indices.map((index) => transcripts[index])),
      { resamples, level: 0.95, random },
    );
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

function faithfulPrior(transcripts: readonly (RatedTranscript | undefined)[]): number {
  const labels = transcripts.flatMap((transcript, task) =>
    (transcript?.votes ?? []).map((vote, index) => [task, transcript?.raters[index] ?? 0, vote] as const),
  );
  return oneCoin(labels, rough).priors[1] ?? 0;
}
