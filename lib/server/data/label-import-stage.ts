import "server-only";
import type { PoolClient } from "pg";
import type { ItemKey, LabelRow, RaterKey, Said } from "@/lib/labels/label-row";
import type { RecordPlace } from "@/lib/server/data/import-batch";
import { CopyBuffer, copyInto } from "@/lib/server/data/import-copy";
import type { RefusedRecord } from "@/lib/transcripts/import-report";

/**
 * Where the rows of an import of labels wait until all are there, because what they say of one transcript for one rater
 * may stand anywhere in the files. They are PostgreSQL's to keep, in memory or on disc, as many as they may be.
 */
const tables = `
  CREATE TEMPORARY TABLE IF NOT EXISTS "label_row" (
    "ordinal" integer, "file" text, "record" integer, "path" text, "item" text, "rater" text, "annotation" text,
    "isHead" integer, "said" text
  );
  CREATE TEMPORARY TABLE IF NOT EXISTS "label_refused" (
    "ordinal" integer, "file" text, "record" integer, "path" text, "reason" text
  );
  CREATE TEMPORARY TABLE IF NOT EXISTS "label_item" (
    "item" text PRIMARY KEY, "transcriptId" uuid, "taskId" uuid, "partCount" integer, "problem" text
  );
  CREATE TEMPORARY TABLE IF NOT EXISTS "label_rater" ("rater" text PRIMARY KEY, "raterId" uuid, "problem" text);
  TRUNCATE "label_row", "label_refused", "label_item", "label_rater"`;

const fullBytes = 4_000_000;

/** Takes rows in and sends them to the database now and then. */
export class LabelStage {
  private readonly rows = new CopyBuffer(fullBytes + fullBytes / 4);
  private readonly refusals = new CopyBuffer(fullBytes / 4);
  private ordinal = 0;

  private constructor(private readonly client: PoolClient) {}

  /** An empty stage on a connection; what an earlier one held is gone. */
  static async open(client: PoolClient): Promise<LabelStage> {
    await client.query(tables);
    return new LabelStage(client);
  }

  async add({ path, item, rater, annotation, said }: LabelRow, { file, record }: RecordPlace): Promise<void> {
    const whose = [textOf(inOrder(item)), textOf(rater), annotation?.id ?? null, annotation?.isHead === false ? 0 : 1];
    this.rows.add([this.next(), file, record, path, ...whose, textOf(said)]);
    if (this.rows.length >= fullBytes) await this.flush();
  }

  async refuse({ file, record, path, reason }: RefusedRecord): Promise<void> {
    this.refusals.add([this.next(), file, record, path, reason]);
    if (this.refusals.length >= fullBytes / 4) await this.flush();
  }

  /** Sends what is left. */
  async flush(): Promise<void> {
    await send(this.client, `"label_row"`, this.rows);
    await send(this.client, `"label_refused"`, this.refusals);
  }

  private next(): number {
    this.ordinal += 1;
    return this.ordinal;
  }
}

async function send(client: PoolClient, table: string, buffer: CopyBuffer): Promise<void> {
  if (buffer.length > 0) await copyInto(client, table, [buffer.between(0, buffer.length)]);
  buffer.clear();
}

/** The same item is the same text, whatever order its fields came in. */
function inOrder({ ids, model, condition, epoch }: ItemKey): ItemKey {
  return { ids, model, condition, epoch };
}

function textOf(value: ItemKey | RaterKey | Said): string {
  return JSON.stringify(value);
}
