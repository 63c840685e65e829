import "server-only";
import { Prisma } from "@/lib/server/data/generated/client";
import type { SearchSession } from "@/lib/server/data/search-session";
import { keepIn, type SearchSource } from "@/lib/server/data/search-source";
import type { Found } from "@/lib/server/data/search-walk";
import { type SortValue, sortKind, sortValue, stretchSql } from "@/lib/server/data/transcript-order";
import { type Anchor, type PageStart, planScan } from "@/lib/transcripts/keyset";
import type { TranscriptOrder } from "@/lib/transcripts/transcript-query";

/** Where a list begins and which way it is read. */
export type ListPlace = {
  readonly order: TranscriptOrder;
  readonly anchor: Anchor<SortValue> | null;
  readonly direction: PageStart<SortValue>["direction"];
};

type Scan = ListPlace & {
  readonly projectId: string;
  /** Whom to ask about each transcript. */
  readonly sources: readonly SearchSource[];
  /** The rows to read: a table or a query, as SQL. */
  readonly from: Prisma.Sql;
};
type Row = { readonly id: string; readonly value: SortValue | null };

const [fewestRows, mostRows] = [60, 2000];

/**
 * Reads transcripts in the order of an index and keeps those that the sources let through. Each stretch of the plan is
 * one range of the index, so that a page costs the same wherever it is.
 */
export async function* scanRows(session: SearchSession, scan: Scan): AsyncGenerator<Found> {
  let anchor = scan.anchor;
  for (let count = fewestRows; ; count = Math.min(4 * count, mostRows)) {
    const rows = await readRows(session, { ...scan, anchor }, count);
    const last = rows.at(-1);
    if (!last) return;
    anchor = last;
    const ids = rows.map(({ id }) => id);
    yield { ids: await keepIn(scan.sources, ids), reached: last.id, moreCount: 0 };
    if (rows.length < count) return;
  }
}

async function readRows(session: SearchSession, scan: Scan, count: number): Promise<Row[]> {
  const { order, anchor, direction, projectId, from } = scan;
  const { by } = order;
  const plan = planScan({ isDescending: order.isDescending, column: sortKind(by), anchor, direction });
  const rows: Row[] = [];
  for (const stretch of plan.stretches) {
    if (rows.length === count) break;
    const sql = stretchSql(by, stretch, plan.isDescending);
    const more = await session.rows<Row>(Prisma.sql`
      SELECT t."id", ${sortValue(by)} AS "value" FROM ${from} t
      WHERE t."projectId" = ${projectId}::uuid AND ${sql.where}
      ORDER BY ${sql.orderBy} LIMIT ${count - rows.length}`);
    rows.push(...more);
  }
  return rows;
}
