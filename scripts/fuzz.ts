import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { fuzz, type Tally, unreadable } from "@/scripts/fuzz/fuzz-run";
import { fuzzTargets } from "@/scripts/fuzz/targets";
import { PlainError, runMain } from "@/scripts/plain-error";

/**
 * `npm run --silent fuzz -- [SECONDS] [SEED]`: gives every reader records that are changed at random. None may throw, take
 * longer than a second for a record, or give what is neither a transcript nor a refusal with a reason. Exit code 1 when
 * one does; what it was given is saved.
 */
async function main(): Promise<number> {
  const [seconds = 60, seed = Math.floor(Math.random() * 2 ** 31)] = process.argv.slice(2).map(Number);
  if (!(seconds > 0) || !Number.isInteger(seed)) throw new PlainError("Usage: npm run fuzz -- [SECONDS] [SEED]");
  const targets = await fuzzTargets();
  const [useless] = unreadable(targets);
  if (useless) throw new PlainError(`None of the records for ${useless.name} is read as it is.`);
  const { tallies, failure } = fuzz(targets, { seconds, seed });
  process.stdout.write(`seed ${seed}, ${seconds} s\n${tallies.map(lineOf).join("")}`);
  if (failure === null) return 0;
  const file = path.join(tmpdir(), `plumbline-fuzz-${failure.target.replace(/\W+/g, "-")}-${seed}.json`);
  await writeFile(file, JSON.stringify(failure.input));
  process.stdout.write(`\n${failure.target} went wrong; what it was given is in ${file}\n${failure.problem}\n`);
  return 1;
}

function lineOf({ name, records, read, refused, slowestMs }: Tally): string {
  const counts = `${records} given, ${read} read, ${refused} refused`;
  return `${name.padEnd(24)} ${counts}, slowest ${slowestMs.toFixed(1)} ms\n`;
}

await runMain(main);
