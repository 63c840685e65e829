import "server-only";
import { idsOfFilter } from "@/lib/server/data/search-ids";
import type { TranscriptChoice } from "@/lib/transcripts/transcript-change";

type Chosen = { readonly projectId: string; readonly choice: TranscriptChoice; readonly take: number };

/** The ids of the transcripts that are chosen, at most `take` at a time and each once. Some may be of other projects. */
export async function* idsOfChoice({ projectId, choice, take }: Chosen): AsyncGenerator<readonly string[]> {
  if (choice.kind === "ids") {
    yield* pagesOf([...new Set(choice.ids)].toSorted(), take);
    return;
  }
  // A filter gives about as many as are asked for, and may give more.
  for await (const ids of idsOfFilter({ projectId, filter: choice.filter, take })) yield* pagesOf(ids, take);
}

function* pagesOf(ids: readonly string[], take: number): Generator<readonly string[]> {
  for (let start = 0; start < ids.length; start += take) yield ids.slice(start, start + take);
}

/** The first of them, at most `limit`. */
export async function firstOfChoice({ take: limit, ...chosen }: Chosen): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const page of idsOfChoice({ ...chosen, take: limit })) {
    ids.push(...page);
    if (ids.length >= limit) break;
  }
  return ids.slice(0, limit);
}
