import { krippendorffAlphaInterval } from "@/lib/agreement/krippendorff-alpha-interval";
import { seededRandom } from "@/lib/random";
import { twoWayBootstrap } from "@/lib/scores/two-way-bootstrap";
import { makeRatings } from "@/scripts/bench/made-ratings";
import { medianMs } from "@/scripts/bench/median-ms";
import type { Metric, Metrics } from "@/scripts/bench/metric";

const units = 20_000;
const raters = 3;
const resamples = 1000;

/** The bootstraps of alpha and of a score over 60,000 labels, each beside drawing as many units at random. */
export function measureBootstraps(): Metrics {
  const { table } = makeRatings({ units, raters, categories: 5, missing: 0 });
  const alphaMs = medianMs(() =>
    krippendorffAlphaInterval(table, { level: "nominal", resamples, confidence: 0.95, random: seededRandom(1) }),
  );
  const sample = {
    offsets: Int32Array.from({ length: units + 1 }, (_, unit) => unit * raters),
    ratings: Float64Array.from(table.flat(), (rating) => Number(rating === 0)),
  };
  const options = { resamples, level: 0.95, range: [0, 1] as const };
  const scoreMs = medianMs(() => twoWayBootstrap(sample, { ...options, random: seededRandom(1) }));
  const drawMs = medianMs(drawUnits);
  const metric = (ms: number): Metric => ({
    value: Math.round(ms),
    unit: "ms",
    yardstick: `drawing as many units, ${Math.round(drawMs)} ms`,
    ratio: ms / drawMs,
  });
  return { alphaBootstrapMs: metric(alphaMs), scoreBootstrapMs: metric(scoreMs) };
}

function drawUnits(): number {
  const random = seededRandom(1);
  let sum = 0;
  for (let draw = 0; draw < units * resamples; draw++) sum += Math.floor(random() * units);
  return sum;
}
