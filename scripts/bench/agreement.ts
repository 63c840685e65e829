import process from "node:process";
import { dawidSkene } from "@/lib/aggregation/dawid-skene";
import { fleissKappa } from "@/lib/agreement/fleiss-kappa";
import { gamma } from "@/lib/agreement/gamma";
import { gwetAC } from "@/lib/agreement/gwet-ac";
import { krippendorffAlpha } from "@/lib/agreement/krippendorff-alpha";
import type { RaterSpan } from "@/lib/agreement/rater-spans";
import { seededRandom } from "@/lib/random";
import { measureBootstraps } from "@/scripts/bench/agreement-bootstraps";
import { type MadeRatings, makeRatings } from "@/scripts/bench/made-ratings";
import { makeSpans } from "@/scripts/bench/made-spans";
import { medianMs } from "@/scripts/bench/median-ms";
import type { Metric, Metrics } from "@/scripts/bench/metric";

const raters = 10;
const missing = 0.5;
const totals = { "100k": 100_000, "1m": 1_000_000 } as const;

/** What is measured at every size, by the beginning of its key. */
const coefficients: Readonly<Record<string, (ratings: MadeRatings) => unknown>> = {
  alphaNominal: ({ table }) => krippendorffAlpha(table, { level: "nominal" }),
  alphaOrdinal: ({ table }) => krippendorffAlpha(table, { level: "ordinal" }),
  alphaInterval: ({ table }) => krippendorffAlpha(table, { level: "interval" }),
  fleiss: ({ table }) => fleissKappa(table, { missing: "generalised" }),
  ac1: ({ table }) => gwetAC(table, { weights: "unweighted" }),
  dawidSkene: ({ labels }) => dawidSkene(labels, { maxIterations: 10, tolerance: 0 }),
};

/**
 * How long agreement takes to compute, beside one plain pass over the same ratings in a typed array: coefficients and ten
 * iterations of Dawid and Skene's model over 100,000 and 1,000,000 ratings, gamma, and bootstraps; and the memory of all.
 */
export async function bench(): Promise<Metrics> {
  const before = residentMb();
  const [small, large] = [measureSize("100k"), measureSize("1m")];
  const growth = Object.keys(coefficients).map((name): [string, Metric] => {
    const times = (large[`${name}Ms1m`]?.value ?? Number.NaN) / (small[`${name}Ms100k`]?.value ?? Number.NaN);
    return [`${name}Growth`, { value: rounded(times), unit: "times as long for ten times the ratings" }];
  });
  return {
    ...small,
    ...large,
    ...Object.fromEntries(growth),
    gammaMs372: measureGamma(),
    ...measureBootstraps(),
    peakMemoryMb: {
      value: Math.round(peakMb()),
      unit: "MB",
      yardstick: `the process before there were any ratings, ${Math.round(before)} MB`,
      ratio: peakMb() / before,
    },
  };
}

function measureSize(size: keyof typeof totals): Metrics {
  const units = totals[size] / (raters * (1 - missing));
  const ratings = makeRatings({ units, raters, categories: 5, missing });
  const pass = medianMs(() => countCategories(ratings.flat));
  const timings = Object.entries(coefficients).map(([name, run]): [string, Metric] => {
    const ms = medianMs(() => run(ratings));
    const yardstick = `one pass over the same ratings in a typed array, ${pass.toFixed(2)} ms`;
    return [`${name}Ms${size}`, { value: rounded(ms), unit: "ms", yardstick, ratio: ms / pass }];
  });
  return Object.fromEntries(timings);
}

/** What any of this must at least do: look at every rating once. */
function countCategories(flat: Int8Array): Int32Array {
  const counts = new Int32Array(6);
  for (let index = 0; index < flat.length; index++) {
    const place = (flat[index] ?? 0) + 1;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

function measureGamma(): Metric {
  const { spansByRater, length } = makeSpans();
  const ms = medianMs(() => gamma(spansByRater, { length, alpha: 1, beta: 1, random: seededRandom(1), samples: 30 }));
  const spans = Object.values(spansByRater).flat();
  const pass = medianMs(() => countOverlaps(spans));
  const yardstick = `one look at every pair of the same ${spans.length} marks, ${pass.toFixed(2)} ms`;
  return { value: rounded(ms), unit: "ms", yardstick, ratio: ms / pass };
}

function countOverlaps(spans: readonly RaterSpan[]): number {
  let overlaps = 0;
  for (const one of spans) {
    for (const other of spans) if (one.start < other.end && other.start < one.end) overlaps++;
  }
  return overlaps;
}

function residentMb(): number {
  return process.memoryUsage.rss() / 1e6;
}

function peakMb(): number {
  return process.resourceUsage().maxRSS / 1000;
}

function rounded(value: number): number {
  return Math.round(10 * value) / 10;
}
