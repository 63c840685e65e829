import process from "node:process";
import { disconnect } from "@/lib/server/data/client";
import type { Metrics } from "@/scripts/bench/metric";
import { withDatabase } from "@/scripts/database";
import { PlainError, runMain } from "@/scripts/plain-error";
import { makeTemporaryDirectory, removeDataDir } from "@/tests/setup/temporary-data";

/** Loaded by name, so that one bench does not carry what another needs. */
const benches: Readonly<Record<string, () => Promise<{ readonly bench: () => Promise<Metrics> }>>> = {
  import: () => import("@/scripts/bench/import"),
  label: () => import("@/scripts/bench/label"),
  open: () => import("@/scripts/bench/open"),
  search: () => import("@/scripts/bench/search"),
};

/** `npm run --silent bench -- NAME`: one JSON object on standard output, measured on a database of its own. */
async function main(): Promise<number> {
  const [name = ""] = process.argv.slice(2);
  const load = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (!load) throw new PlainError(`Usage: npm run --silent bench -- ${Object.keys(benches).join("|")}`);
  const { bench } = await load();
  const dataDir = makeTemporaryDirectory();
  process.env.PLUMBLINE_DATA_DIR = dataDir;
  try {
    const metrics = await withDatabase(() => bench().finally(disconnect));
    process.stdout.write(`${JSON.stringify({ bench: name, metrics })}\n`);
  } finally {
    await removeDataDir(dataDir);
  }
  return 0;
}

await runMain(main);
