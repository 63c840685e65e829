import "server-only";
import type { PoolClient } from "pg";
import { parse } from "uuid";
import { type PartLength, portionsOf } from "@/lib/search/part-portions";
import { placeOf } from "@/lib/search/search-place";
import { WordSet } from "@/lib/search/word-set";
import { Prisma } from "@/lib/server/data/generated/client";
import { CopyBuffer, copyInto } from "@/lib/server/data/import-copy";
import { type PartRow, partLengths, partsOf } from "@/lib/server/data/search-parts";
import { type Queued, removeQueued, takeQueued } from "@/lib/server/data/search-queue";
import { searchVector } from "@/lib/server/data/search-vector";
import { WordList } from "@/lib/server/data/search-words";

const columns = `"SearchText" ("transcriptId", "projectId", "words", "isWhole")`;
/** UTF-16 code units of texts that are in memory at once, unless one part is longer. */
const maxLength = 4_000_000;

/** Puts the words of transcripts into the index, batch by batch. */
export class SearchIndexer {
  private readonly rows = new CopyBuffer(4_000_000);
  private readonly words = new WordList();

  /** @param pause Lets other work be done in between. */
  constructor(private readonly pause: () => Promise<void>) {}

  /**
   * Puts the words of some queued transcripts into the index, in one transaction: a process that is killed leaves them
   * in the queue, and several may work on it at the same time.
   *
   * @returns How many were taken from the queue; 0 when nothing waits that nobody else works on.
   */
  async indexBatch(client: PoolClient): Promise<number> {
    this.rows.clear();
    this.words.forget();
    await client.query("BEGIN");
    try {
      await client.query("SET LOCAL synchronous_commit = off");
      const queued = await takeQueued(client);
      if (queued.length > 0) await this.index(client, queued);
      await client.query("COMMIT");
      this.words.remember();
      return queued.length;
    } catch (error) {
      // The connection may be what failed; then there is nothing to roll back, and the first error is the one to tell.
      await client.query("ROLLBACK").catch(() => undefined);
      throw error;
    }
  }

  private async index(client: PoolClient, queued: readonly Queued[]): Promise<void> {
    const there = queued.filter(({ length }) => length !== null);
    const sets = new Map(there.map(({ transcriptId }) => [transcriptId, new WordSet()]));
    const { rows: lengths } = await client.query<PartLength>(partLengths([...sets.keys()]));
    for (const portion of portionsOf(lengths, maxLength)) {
      const { rows: parts } = await client.query<PartRow>(partsOf(portion));
      for (const { transcriptId, text, ...part } of parts) {
        for (const _ of sets.get(transcriptId)?.add(placeOf(part), text) ?? []) await this.pause();
      }
    }
    for (const { transcriptId, projectId } of there) this.addRow(projectId, transcriptId, sets.get(transcriptId));
    // Whoever queues a transcript again wants it indexed anew.
    await client.query(Prisma.sql`DELETE FROM "SearchText" WHERE "transcriptId" = ANY(${[...sets.keys()]}::uuid[])`);
    await copyInto(client, columns, [this.rows.between(0, this.rows.length)]);
    await this.words.write(client);
    await removeQueued(client, queued);
  }

  private addRow(projectId: string, transcriptId: string, words = new WordSet()): void {
    const { bytes, isWhole } = searchVector(words, { projectId, transcriptId });
    this.rows.add([parse(transcriptId), parse(projectId), bytes, Uint8Array.of(isWhole ? 1 : 0)]);
    for (const lexemes of Object.values(words.lexemes)) this.words.add(projectId, lexemes);
  }
}
