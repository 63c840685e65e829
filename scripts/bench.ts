import process from "node:process";
import type { Metrics } from "@/scripts/bench/metric";
import { PlainError, runMain } from "@/scripts/plain-error";

type Bench = { readonly bench: () => Promise<Metrics> };

/** Loaded by name, so that one bench does not carry what another needs. */
const benches: Readonly<Record<string, () => Promise<Metrics>>> = {
  agreement: async () => (await import("@/scripts/bench/agreement")).bench(),
  import: () => onDatabase(() => import("@/scripts/bench/import")),
  label: () => onDatabase(() => import("@/scripts/bench/label")),
  open: () => onDatabase(() => import("@/scripts/bench/open")),
  search: () => onDatabase(() => import("@/scripts/bench/search")),
  statistics: () => onDatabase(() => import("@/scripts/bench/statistics")),
};

async function onDatabase(load: () => Promise<Bench>): Promise<Metrics> {
  const { withOwnDatabase } = await import("@/scripts/bench/own-database");
  const { bench } = await load();
  return withOwnDatabase(bench);
}

/** `npm run --silent bench -- NAME`: one JSON object on standard output, what needs a database on one of its own. */
async function main(): Promise<number> {
  const [name = ""] = process.argv.slice(2);
  const run = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (!run) throw new PlainError(`Usage: npm run --silent bench -- ${Object.keys(benches).join("|")}`);
  const metrics = await run();
  process.stdout.write(`${JSON.stringify({ bench: name, metrics })}\n`);
  return 0;
}

await runMain(main);
