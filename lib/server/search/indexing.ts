import "server-only";
import { indexQueued } from "@/lib/server/data/search-indexing";
import { hasQueued } from "@/lib/server/data/search-queue";
import { log } from "@/lib/server/log";

type Indexing = { isRunning: boolean; isAskedAgain: boolean };

declare global {
  // The development server re-evaluates modules; there is to be one run all the same.
  var plumblineIndexing: Indexing | undefined;
}

/**
 * From now on this process indexes what is imported, in the background, beginning with what waits. The server does;
 * commands do it themselves before they end.
 */
export function keepIndexed(): void {
  globalThis.plumblineIndexing ??= { isRunning: false, isAskedAgain: false };
  startIndexing();
}

/**
 * Says that something may wait to be indexed, and returns at once. There is one run at a time in a process, which also
 * takes what comes in meanwhile. It never fails: what was not indexed stays in the queue for the next time.
 */
export function startIndexing(): void {
  const indexing = globalThis.plumblineIndexing;
  if (!indexing) return;
  indexing.isAskedAgain = true;
  if (!indexing.isRunning) {
    run(indexing).catch((error) => log.error({ err: error }, "transcripts could not be indexed for search"));
  }
}

async function run(indexing: Indexing): Promise<void> {
  indexing.isRunning = true;
  try {
    while (indexing.isAskedAgain) {
      indexing.isAskedAgain = false;
      if (await hasQueued()) await indexQueued();
    }
  } finally {
    indexing.isRunning = false;
  }
}
