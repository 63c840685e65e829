import "server-only";
import type { Snippet } from "@/lib/search/found-text";
import { type PartLength, portionsOf } from "@/lib/search/part-portions";
import { placeOf } from "@/lib/search/search-place";
import type { SearchQuery } from "@/lib/search/search-query";
import { SnippetFinder } from "@/lib/search/snippet-finder";
import { type PartRow, partLengths, partsOf } from "@/lib/server/data/search-parts";
import type { SearchSession } from "@/lib/server/data/search-session";

/** Snippets by transcript; none where none was found in time. */
export type Snippets = ReadonlyMap<string, readonly Snippet[]>;

/** Parts up to this length are read for all transcripts of a page, longer ones where those showed nothing. */
const shortPart = 30_000;
const portionLength = 1_000_000;

/** Finds where the words of a search stand in the transcripts of a page, as far as there is time. */
export async function readSnippets(
  session: SearchSession,
  words: SearchQuery | null,
  ids: readonly string[],
): Promise<Snippets> {
  if (words === null || ids.length === 0) return new Map();
  const finders = new Map(ids.map((id) => [id, new SnippetFinder(words)]));
  const read = async (parts: readonly PartLength[]) => {
    for (const portion of portionsOf(parts, portionLength)) {
      if (session.isPast(1)) return;
      const rows = await session.rows<PartRow>(partsOf(portion));
      for (const row of rows.toSorted((one, other) => one.index - other.index)) {
        finders.get(row.transcriptId)?.read({ part: row.index, place: placeOf(row), text: row.text });
      }
    }
  };
  const parts = await session.rows<PartLength>(partLengths(ids));
  const order = new Map(ids.map((id, index) => [id, index]));
  const inOrder = parts.toSorted(
    (one, other) => (order.get(one.transcriptId) ?? 0) - (order.get(other.transcriptId) ?? 0),
  );
  await read(inOrder.filter(({ length }) => length <= shortPart));
  for (const id of ids) {
    const long = inOrder.filter(({ transcriptId, length }) => transcriptId === id && length > shortPart);
    for (const part of long) if (!finders.get(id)?.hasFound) await read([part]);
  }
  return new Map([...finders].map(([id, { snippets }]) => [id, snippets]));
}
