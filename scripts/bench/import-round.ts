import { execFile } from "node:child_process";
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { from } from "pg-copy-streams";
import { z } from "zod";
import { pool } from "@/lib/server/data/client";
import { createProject } from "@/lib/server/data/projects";
import { operator } from "@/lib/viewer";
import { writeRecords } from "@/scripts/bench/import-records";
import { typescriptArguments } from "@/tests/setup/typescript-process";

type Asked = {
  readonly count: number;
  /** Another one for each round: no two records are alike. */
  readonly seed: number;
  /** The project to import into; an empty one of its own when it is left out. */
  readonly slug?: string;
};

/** The seconds that an import and COPY of the same lines took, and the most resident memory of the process that imported. */
export type Round = { readonly oursS: number; readonly copyS: number; readonly peakMb: number };

/** Imports records, and copies the same ones before. */
export async function runRound({ count, seed, slug = `bench-${seed}` }: Asked): Promise<Round> {
  const directory = await mkdtemp(path.join(os.tmpdir(), "plumbline-bench-"));
  try {
    const file = path.join(directory, "records.jsonl");
    await writeRecords(file, { count, seed });
    if (slug === `bench-${seed}`) await createProject(operator, { slug, name: "Bench", description: "" });
    const copyS = await secondsOf(() => copyLines(file, count));
    const { imported, seconds, peakMb } = await importInChild(slug, file);
    if (imported !== count) throw new Error(`${imported} of ${count} records were imported`);
    return { copyS, oursS: seconds, peakMb };
  } finally {
    await rm(directory, { recursive: true });
  }
}

const measuredSchema = z.object({ imported: z.int(), seconds: z.number(), peakMb: z.number() });

async function importInChild(project: string, file: string): Promise<z.output<typeof measuredSchema>> {
  const script = typescriptArguments("scripts/bench/import-child.ts", project, file);
  const { stdout } = await promisify(execFile)(process.execPath, script, { env: process.env });
  return measuredSchema.parse(JSON.parse(stdout));
}

/** The lines have no backslash, so that they are COPY's own text form already. */
async function copyLines(file: string, count: number): Promise<void> {
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

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** The one in the middle; of an even number, the upper of the two. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
