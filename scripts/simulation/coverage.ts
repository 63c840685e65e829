import type { BootstrapInterval } from "@/lib/agreement/percentile-interval";
import { meanOfUnits } from "@/lib/scores/grouped-ratings";
import { type CrossedRatings, raterPoolInterval } from "@/lib/scores/rater-pool-interval";
import { twoWayBootstrap } from "@/lib/scores/two-way-bootstrap";
import {
  drawRaters,
  drawTasks,
  type Plan,
  type RatedTranscript,
  rateTranscripts,
  truthOfPool,
  truthOfRaters,
} from "@/scripts/simulation/planted-study";

/** How often intervals of the score held the truth, in shares of repeats, and what else there is to see. */
export type Coverage = {
  /** The two-way interval, and what the raters of the study would say. */
  readonly ofRaters: number;
  /** The two-way interval, and what the pool would say. */
  readonly ofPool: number;
  /** The interval for the pool, and what the pool would say. */
  readonly poolOfPool: number;
  readonly halfWidth: number;
  readonly poolHalfWidth: number;
  /** The mean score less what the pool would say. */
  readonly bias: number;
};

const range = [0, 1] as const;

/** Draws studies of the plan, and takes the intervals of each. */
export function coverage(plan: Plan, { repeats, resamples, random }: Repeats): Coverage {
  const pool = truthOfPool(plan);
  const rows = Array.from({ length: repeats }, (): Coverage => {
    const raters = drawRaters(plan, random);
    const sample = crossedRatings(
      rateTranscripts({ plan, raters, tasks: drawTasks(plan, random) }, random),
      raters.length,
    );
    const interval = twoWayBootstrap(sample, { resamples, level: 0.95, random, range });
    const wide = raterPoolInterval(sample, { interval, range });
    return {
      ofRaters: holds(interval, truthOfRaters(plan, raters)),
      ofPool: holds(interval, pool),
      poolOfPool: holds(wide, pool),
      halfWidth: halfWidth(interval),
      poolHalfWidth: halfWidth(wide),
      bias: (meanOfUnits(sample) ?? 0) - pool,
    };
  });
  return meanOfRows(rows);
}

/** How a simulation is repeated. */
export type Repeats = { readonly repeats: number; readonly resamples: number; readonly random: () => number };

export function crossedRatings(transcripts: readonly RatedTranscript[], raters: number): CrossedRatings {
  const offsets = new Int32Array(transcripts.length + 1);
  for (const [place, { votes }] of transcripts.entries()) offsets[place + 1] = (offsets[place] ?? 0) + votes.length;
  return {
    offsets,
    ratings: Float64Array.from(transcripts.flatMap(({ votes }) => votes)),
    raterOf: Int32Array.from(transcripts.flatMap((transcript) => transcript.raters)),
    raters,
  };
}

/** 1 when it does; an interval that there is none of holds nothing. */
export function holds(interval: BootstrapInterval, truth: number): number {
  return interval.value !== null && interval.lower <= truth && truth <= interval.upper ? 1 : 0;
}

export function halfWidth(interval: BootstrapInterval): number {
  return interval.value === null ? 0 : (interval.upper - interval.lower) / 2;
}

function meanOfRows(rows: readonly Coverage[]): Coverage {
  const mean = (key: keyof Coverage) => rows.reduce((sum, row) => sum + row[key], 0) / rows.length;
  return {
    ofRaters: mean("ofRaters"),
    ofPool: mean("ofPool"),
    poolOfPool: mean("poolOfPool"),
    halfWidth: mean("halfWidth"),
    poolHalfWidth: mean("poolHalfWidth"),
    bias: mean("bias"),
  };
}
