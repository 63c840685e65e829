import "server-only";
import type { PoolClient } from "pg";
import { v7 } from "uuid";
import { type Built, buildAnnotation, partsToRead } from "@/lib/labels/build-annotation";
import type { Said } from "@/lib/labels/label-row";
import type { NameTargets } from "@/lib/labels/name-targets";
import type { PartFacts } from "@/lib/labels/resolve-part";
import type { Scheme } from "@/lib/scheme/scheme";
import { type PartPlace, readPartFacts, readPartTexts } from "@/lib/server/data/label-import-parts";

/** What is said of one transcript for one rater. */
export type SaidGroup = { readonly transcriptId: string; readonly said: Said };

export type Meaning = { readonly scheme: Scheme; readonly targets: NameTargets };

/** UTF-16 code units of texts that are held at a time. */
const maxTextLength = 16_000_000;

/** Builds annotations, in the order of the groups. Of the texts only those that marks are in are read, some at a time. */
export async function buildBatch(
  client: PoolClient | null,
  groups: readonly SaidGroup[],
  meaning: Meaning,
): Promise<Built[]> {
  const marked = groups.filter(({ said }) => said.marks.length > 0).map(({ transcriptId }) => transcriptId);
  const facts = await readPartFacts(client, [...new Set(marked)]);
  const built: Built[] = [];
  for (const some of chunked(groups.map((group) => withParts(group, facts)))) {
    const places = some.flatMap(({ transcriptId, needed }) =>
      needed.map(({ index }): PartPlace => ({ transcriptId, index })),
    );
    const texts = places.length === 0 ? new Map() : await readPartTexts(client, places);
    for (const { transcriptId, said, parts } of some) {
      const own = { parts, texts: texts.get(transcriptId) ?? new Map(), newId: v7 };
      built.push(buildAnnotation(said, { ...meaning, ...own }));
    }
  }
  return built;
}

type WithParts = SaidGroup & {
  readonly parts: readonly PartFacts[];
  /** Those whose texts are read. */
  readonly needed: readonly PartFacts[];
};

function withParts(group: SaidGroup, facts: ReadonlyMap<string, readonly PartFacts[]>): WithParts {
  const parts = facts.get(group.transcriptId) ?? [];
  const indexes = new Set(group.said.marks.length === 0 ? [] : partsToRead(group.said, parts));
  return { ...group, parts, needed: parts.filter(({ index }) => indexes.has(index)) };
}

/** Groups in their order, as many at a time as their texts allow, one at least. */
function* chunked(groups: readonly WithParts[]): Generator<readonly WithParts[]> {
  let chunk: WithParts[] = [];
  let length = 0;
  for (const group of groups) {
    const own = group.needed.reduce((sum, part) => sum + part.length, 0);
    if (chunk.length > 0 && length + own > maxTextLength) {
      yield chunk;
      [chunk, length] = [[], 0];
    }
    chunk.push(group);
    length += own;
  }
  if (chunk.length > 0) yield chunk;
}
