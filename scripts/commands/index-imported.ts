import process from "node:process";
import { indexQueued } from "@/lib/server/data/search-indexing";
import { cancellable } from "@/scripts/commands/cancellable";

const lineEveryMs = 2000;
const number = new Intl.NumberFormat("en");

/**
 * Makes what was imported searchable before the command ends. Stopping it does no harm: a running server does the rest, or
 * the next one that starts.
 */
export async function indexImported(): Promise<void> {
  let shownAt = performance.now();
  const onProgress = (indexed: number) => {
    if (performance.now() - shownAt < lineEveryMs) return;
    shownAt = performance.now();
    process.stderr.write(`${number.format(indexed)} indexed for search\n`);
  };
  await cancellable((signal) => indexQueued({ onProgress, signal }));
}
