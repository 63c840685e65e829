import "server-only";
import { setImmediate } from "node:timers/promises";
import { pool } from "@/lib/server/data/client";
import { SearchIndexer } from "@/lib/server/data/search-index";

type Options = {
  /** Called after each batch with how many transcripts have been indexed. */
  readonly onProgress?: ((indexed: number) => void) | undefined;
  /** Stops after a batch; the rest stays queued. */
  readonly signal?: AbortSignal | undefined;
};

/** What was inserted lately is sorted into these last; until then every search reads it. */
const indexes = ["SearchText_words_idx", "Transcript_facets_metadata_idx"];

/** Indexes all transcripts that are queued, of every project, and says how many it were. */
export async function indexQueued({ onProgress, signal }: Options = {}): Promise<number> {
  const client = await pool().connect();
  // Someone has to listen while no query runs; the next query fails and says what happened.
  const ignore = () => undefined;
  client.on("error", ignore);
  let [indexed, isSound] = [0, false];
  try {
    const indexer = new SearchIndexer(() => setImmediate());
    for (let more = -1; more !== 0 && !signal?.aborted; ) {
      more = await indexer.indexBatch(client);
      indexed += more;
      if (more > 0) onProgress?.(indexed);
    }
    if (indexed > 0) for (const index of indexes) await client.query(`SELECT gin_clean_pending_list('"${index}"')`);
    isSound = true;
    return indexed;
  } finally {
    client.off("error", ignore);
    client.release(!isSound);
  }
}
