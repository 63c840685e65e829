import process from "node:process";
import { disconnect } from "@/lib/server/data/client";
import { fillProject } from "@/scripts/bench/import-fill";
import { median, type Round, runRound } from "@/scripts/bench/import-round";
import type { Metric, Metrics } from "@/scripts/bench/metric";
import { applyMigrations } from "@/scripts/migrate";
import { inProject } from "@/scripts/project-root";
import { createThrowaway, dropThrowaway, throwawayName } from "@/tests/setup/throwaway-databases";

const [few, many, existing] = [10_000, 100_000, 500_000];
const rounds = 3;

/**
 * How fast transcripts come in: records of about 10 KB beside COPY of the same lines, as they are, into a table of one
 * column. Both run in turn, and of several rounds the median counts, for a machine is not as fast at every moment. The
 * project that is not empty was filled with small transcripts, of which every index has as much as of large ones.
 */
export async function bench(): Promise<Metrics> {
  const serverUrl = process.env.DATABASE_URL ?? "";
  const name = throwawayName();
  process.env.DATABASE_URL = await createThrowaway(serverUrl, name);
  try {
    await applyMigrations(process.env.DATABASE_URL, inProject("prisma", "migrations"));
    return await measure();
  } finally {
    await disconnect();
    await dropThrowaway(serverUrl, name);
    process.env.DATABASE_URL = serverUrl;
  }
}

async function measure(): Promise<Metrics> {
  const into10k = await repeat((seed) => runRound({ count: few, seed }));
  const into100k = [await runRound({ count: many, seed: 100 })];
  const slug = await fillProject(existing);
  // In turn with an empty project, so that the two are measured under the same conditions.
  const both = await repeat(async (seed) => ({
    filled: await runRound({ count: few, seed: 200 + seed, slug }),
    empty: await runRound({ count: few, seed: 300 + seed }),
  }));
  const into500k = both.map(({ filled }) => filled);
  const shares = both.map(({ filled, empty }) => empty.oursS / filled.oursS);
  const peaks = [into10k, into100k, into500k].map((all) => Math.max(...all.map(({ peakMb }) => peakMb)));
  return {
    recordsPerSecond10k: rateOf(into10k, few),
    recordsPerSecond100k: rateOf(into100k, many),
    recordsPerSecondInto500k: {
      ...rateOf(into500k, few),
      yardstick: `${rateOf(into500k, few).yardstick}; ${Math.round(100 * median(shares))} % of the rate into an empty project in the same rounds`,
    },
    peakMemoryMb: {
      value: Math.round(Math.max(...peaks)),
      unit: "MB",
      yardstick: `resident, of the process that imports, with all it has loaded: ${peaks.map(Math.round).join(", ")} MB at 10,000, 100,000 and into 500,000`,
    },
  };
}

async function repeat<Result>(run: (seed: number) => Promise<Result>): Promise<Result[]> {
  const done: Result[] = [];
  for (let seed = 1; seed <= rounds; seed++) done.push(await run(seed));
  return done;
}

function rateOf(measured: readonly Round[], count: number): Metric {
  const [ours, copy] = [median(measured.map(({ oursS }) => oursS)), median(measured.map(({ copyS }) => copyS))];
  return {
    value: Math.round(count / ours),
    unit: "records/s",
    yardstick: `COPY of the same bytes, ${Math.round(count / copy)} records/s`,
    ratio: median(measured.map((round) => round.copyS / round.oursS)),
  };
}
