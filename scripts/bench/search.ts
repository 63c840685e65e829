import process from "node:process";
import { z } from "zod";
import { pool } from "@/lib/server/data/client";
import { createProject } from "@/lib/server/data/projects";
import { operator } from "@/lib/viewer";
import type { Metric, Metrics } from "@/scripts/bench/metric";
import { fillProject } from "@/scripts/bench/search-fill";
import { measureKeyReads, measureRequests, quantile, type Timing } from "@/scripts/bench/search-measure";
import { pages, searches } from "@/scripts/bench/search-queries";

/** Fewer while the bench itself is worked on: `PLUMBLINE_BENCH_TOTALS=10000,100000`. */
const totalsSchema = z
  .string()
  .default("10000,100000,1000000")
  .transform((text) => text.split(",").map(Number))
  .pipe(z.array(z.int().positive()).min(1));

/**
 * How long a page of a filtered list and a search take in one project that grows: filled by the importer, indexed by the
 * indexer, asked for what people ask and for what is hardest, beside reading one row by its key.
 */
export async function bench(): Promise<Metrics> {
  const slug = `bench-${process.pid}-${Date.now()}`;
  await createProject(operator, { slug, name: "Bench", description: "" });
  const metrics: Record<string, Metric> = {};
  let before = 0;
  for (const total of totalsSchema.parse(process.env.PLUMBLINE_BENCH_TOTALS)) {
    const indexed = await fillProject(slug, { from: before, to: total });
    before = total;
    // As the server does by itself before long.
    await pool().query(`VACUUM (ANALYZE) "Transcript", "Part", "Task", "SearchText", "SearchQueue", "SearchWord"`);
    Object.assign(metrics, await measure({ slug, total }), {
      indexedPerSecond: { value: Math.round(indexed), unit: "transcripts/s" },
    });
  }
  return metrics;
}

async function measure(project: { readonly slug: string; readonly total: number }): Promise<Metrics> {
  const label = labelOf(project.total);
  const key = median(await measureKeyReads(project));
  const yardstick = `reading one row by its key, ${key.toFixed(2)} ms`;
  const metric = (value: number): Metric => ({
    value: Math.round(10 * value) / 10,
    unit: "ms",
    yardstick,
    ratio: value / key,
  });
  const metrics: Record<string, Metric> = {};
  for (const [name, requests] of Object.entries({ page: pages, search: searches })) {
    const timings = await measureRequests(project, requests);
    const ms = timings.map((timing) => timing.ms);
    const partial = timings.filter(({ isPartial }) => isPartial).length;
    metrics[`${name}P50Ms${label}`] = metric(quantile(ms, 0.5));
    metrics[`${name}P95Ms${label}`] = metric(quantile(ms, 0.95));
    metrics[`${name}PartialShare${label}`] = { value: partial / timings.length, unit: "share of answers" };
  }
  return metrics;
}

const median = (timings: readonly Timing[]) =>
  quantile(
    timings.map(({ ms }) => ms),
    0.5,
  );

/** 10k, 100k, 1m. */
function labelOf(total: number): string {
  return total % 1_000_000 === 0 ? `${total / 1_000_000}m` : `${total / 1000}k`;
}
