import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { from } from "pg-copy-streams";
import { pool } from "@/lib/server/data/client";
import { createProject } from "@/lib/server/data/projects";
import { fileAt } from "@/lib/server/imports/import-file";
import { importTranscripts } from "@/lib/server/imports/import-transcripts";
import { operator } from "@/lib/viewer";
import { writeRecords } from "@/scripts/bench/import-records";
import type { Metrics } from "@/scripts/bench/metric";

const count = 10_000;
const rounds = 3;

/**
 * How fast transcripts come in: 10,000 records of about 10 KB beside COPY of the same lines, as they are, into a table of
 * one column. Both run in turn and the median of each counts, for a machine is not as fast at every moment.
 */
export async function bench(): Promise<Metrics> {
  const directory = await mkdtemp(path.join(os.tmpdir(), "plumbline-bench-"));
  const slug = `bench-${process.pid}-${Date.now()}`;
  await createProject(operator, { slug, name: "Bench", description: "" });
  const memory = watchMemory();
  try {
    const seconds: { copy: number; ours: number }[] = [];
    for (let seed = 1; seed <= rounds; seed++) {
      const file = path.join(directory, `records-${seed}.jsonl`);
      await writeRecords(file, { count, seed });
      seconds.push({
        copy: await secondsOf(() => copyLines(file)),
        ours: await secondsOf(() => importFile(slug, file)),
      });
      await rm(file);
    }
    const ours = count / median(seconds.map((round) => round.ours));
    const copy = count / median(seconds.map((round) => round.copy));
    const yardstick = `COPY of the same bytes, ${Math.round(copy)} records/s`;
    return {
      recordsPerSecond10k: { value: Math.round(ours), unit: "records/s", yardstick, ratio: ours / copy },
      peakMemoryMb: { value: Math.round(memory.stop()), unit: "MB" },
    };
  } finally {
    memory.stop();
    await rm(directory, { recursive: true });
    await removeProject(slug);
  }
}

async function importFile(project: string, file: string): Promise<void> {
  const { imported } = await importTranscripts(operator, { project, files: [await fileAt(file, path.basename(file))] });
  if (imported !== count) throw new Error(`${imported} of ${count} records were imported`);
}

/** The lines have no backslash, so that they are COPY's own text form already. */
async function copyLines(file: string): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query(`CREATE TABLE "bench_lines" ("line" text)`);
    const copy = client.query(from(`COPY "bench_lines" FROM STDIN`));
    await pipeline(createReadStream(file, { highWaterMark: 262_144 }), copy);
    if (copy.rowCount !== count) throw new Error(`${copy.rowCount} of ${count} lines were copied`);
  } finally {
    await client.query(`DROP TABLE IF EXISTS "bench_lines"`);
    client.release();
  }
}

async function removeProject(slug: string): Promise<void> {
  const project = `(SELECT "id" FROM "Project" WHERE "slug" = $1)`;
  await pool().query(`DELETE FROM "Transcript" WHERE "projectId" = ${project}`, [slug]);
  await pool().query(`DELETE FROM "Project" WHERE "slug" = $1`, [slug]);
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The most memory that this process had since, in MB. */
function watchMemory(): { readonly stop: () => number } {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss() / 1e6);
  };
  const timer = setInterval(look, 20);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return peak;
    },
  };
}
