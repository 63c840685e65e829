import "server-only";
import type { PairPage } from "@/lib/pairs/pair-row";
import { db } from "@/lib/server/data/client";

type Page = {
  /** The id of the last one of the page before; null for the first page. */
  readonly after: string | null;
  readonly take: number;
};

/** A page of a project's transcripts without a pair key. Whoever calls has checked that they may be read. */
export async function listUnkeyed(projectId: string, { after, take }: Page): Promise<PairPage> {
  const found = await db().transcript.findMany({
    where: { projectId, pairKey: null, archivedAt: null, ...(after === null ? {} : { id: { gt: after } }) },
    orderBy: { id: "asc" },
    take: take + 1,
    select: { id: true, externalId: true, epoch: true, condition: true, model: { select: { name: true } } },
  });
  const rows = found.slice(0, take).map(({ model, ...row }) => ({ ...row, model: model.name }));
  return { kind: "unkeyed", rows, next: found.length > take ? (rows.at(-1)?.id ?? null) : null };
}
