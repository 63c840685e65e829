import "server-only";
import { db } from "@/lib/server/data/client";
import type { Taken } from "@/lib/server/data/search-take";
import { isUnfiltered, type TranscriptFilter } from "@/lib/transcripts/transcript-query";
import type { BoundedCount } from "@/lib/transcripts/transcript-row";

/** Counting stops here: beyond it a click would cost the more the larger the project. */
export const maxCount = 1000;

/** How many were found; at least so many where the bound or the time stopped the search. */
export function countOf({ ids, reached, moreCount }: Taken): BoundedCount {
  const count = ids.length + moreCount;
  return { count: Math.min(count, maxCount), isExact: reached === null && count <= maxCount };
}

/** How many transcripts a filter lets through, where the project's counters say so; else null. */
export async function countByCounters(projectId: string, filter: TranscriptFilter): Promise<BoundedCount | null> {
  if (!isUnfiltered({ ...filter, status: null })) return null;
  const counts = await db().project.findUniqueOrThrow({
    where: { id: projectId },
    select: { transcriptCount: true, unlabelledCount: true, inProgressCount: true, labelledCount: true },
  });
  const byStatus = {
    unlabelled: counts.unlabelledCount,
    in_progress: counts.inProgressCount,
    labelled: counts.labelledCount,
  };
  return { count: filter.status === null ? counts.transcriptCount : byStatus[filter.status], isExact: true };
}
