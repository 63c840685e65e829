import "server-only";
import { type Client, db } from "@/lib/server/data/client";
import type { Prisma } from "@/lib/server/data/generated/client";
import { anchorFields, sortColumns, stretchQuery } from "@/lib/server/data/transcript-order";
import { type Anchor, type PageStart, planScan } from "@/lib/transcripts/keyset";
import type { TranscriptOrder } from "@/lib/transcripts/transcript-query";

type Value = string | number;

type Reading = {
  readonly where: Prisma.TranscriptWhereInput;
  readonly order: TranscriptOrder;
  readonly anchor: Anchor<Value> | null;
  readonly direction: PageStart<Value>["direction"];
  readonly take: number;
};

/**
 * The ids of the transcripts next to an anchor, the nearest first. Each stretch of the plan is one range of an index,
 * so that a page costs the same wherever it is.
 */
export async function readIds({ where, order, anchor, direction, take }: Reading): Promise<string[]> {
  const { column } = sortColumns[order.by];
  const scan = planScan({ isDescending: order.isDescending, column, anchor, direction });
  const ids: string[] = [];
  for (const stretch of scan.stretches) {
    if (ids.length === take) break;
    const query = stretchQuery(order.by, stretch, scan.isDescending ? "desc" : "asc");
    const rows = await db().transcript.findMany({
      where: { AND: [where, query.where] },
      orderBy: query.orderBy,
      take: take - ids.length,
      select: { id: true },
    });
    ids.push(...rows.map((row) => row.id));
  }
  return ids;
}

type AnchorPlace = { readonly projectId: string; readonly id: string | null; readonly order: TranscriptOrder };

/** The row that a page begins at, with its value now; null when there is none, so that the list begins anew. */
export async function findAnchor(
  { projectId, id, order }: AnchorPlace,
  client: Client = db(),
): Promise<Anchor<Value> | null> {
  if (id === null) return null;
  const row = await client.transcript.findFirst({ where: { id, projectId }, select: anchorFields });
  return row && { id: row.id, value: sortColumns[order.by].valueOf(row) };
}
