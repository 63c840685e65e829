import "server-only";
import { db } from "@/lib/server/data/client";
import { transcriptsWhere } from "@/lib/server/data/transcript-filters";
import type { TranscriptChoice } from "@/lib/transcripts/transcript-change";
import type { TranscriptFilter } from "@/lib/transcripts/transcript-query";

type Chosen = { readonly projectId: string; readonly choice: TranscriptChoice; readonly take: number };

/**
 * The ids of the transcripts that are chosen, at most `take` at a time and each once. A filter is read as it goes on, by
 * id, so that what the change itself takes out of the filter does not matter; what is imported meanwhile is left out.
 */
export async function* idsOfChoice({ projectId, choice, take }: Chosen): AsyncGenerator<readonly string[]> {
  if (choice.kind === "filter") {
    yield* idsOfFilter({ projectId, filter: choice.filter, take });
    return;
  }
  const ids = [...new Set(choice.ids)].toSorted();
  for (let start = 0; start < ids.length; start += take) yield ids.slice(start, start + take);
}

type Filtered = { readonly projectId: string; readonly filter: TranscriptFilter; readonly take: number };

async function* idsOfFilter({ projectId, filter, take }: Filtered): AsyncGenerator<readonly string[]> {
  const where = await transcriptsWhere(projectId, filter);
  const newest = await db().transcript.findFirst({
    where: { projectId },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  let after: string | null = null;
  while (newest !== null) {
    const page: { readonly id: string }[] = await db().transcript.findMany({
      where: {
        AND: [
          where,
          { archivedAt: filter.archived === "yes" ? { not: null } : null },
          { id: { lte: newest.id, ...(after === null ? {} : { gt: after }) } },
        ],
      },
      orderBy: { id: "asc" },
      take,
      select: { id: true },
    });
    if (page.length > 0) yield page.map(({ id }) => id);
    if (page.length < take) return;
    after = page.at(-1)?.id ?? null;
  }
}
