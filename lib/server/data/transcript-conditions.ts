import "server-only";
import { Prisma } from "@/lib/server/data/generated/client";
import { metadataJsonPath, metadataKey } from "@/lib/transcripts/metadata-path";
import type { TranscriptFilter } from "@/lib/transcripts/transcript-query";
import type { TaskStatus } from "@/lib/transcripts/transcript-row";

/** A filter as conditions on the rows of "Transcript", named `t`, and of "Task". */
export type TranscriptConditions = {
  readonly projectId: string;
  /** Hashes that the facets must hold: an array, as SQL. Blocks of ids may be added to it. */
  readonly facets: readonly Prisma.Sql[];
  /** Conditions that the index on facets and metadata answers beside the facets. */
  readonly indexed: readonly Prisma.Sql[];
  /** Conditions that no index answers. */
  readonly unindexed: readonly Prisma.Sql[];
  readonly status: TaskStatus | null;
  /** Whether nothing is asked but that the transcript is not archived. */
  readonly isOpen: boolean;
};

type Resolved = { readonly projectId: string; readonly modelId: string | null };

/** What a filter asks of transcripts and their tasks. Its words are another matter. */
export function conditionsOf(filter: TranscriptFilter, { projectId, modelId }: Resolved): TranscriptConditions {
  const asked = askedFacets(filter, modelId);
  const { metadata, status } = filter;
  return {
    projectId,
    facets: [
      facet("archived", filter.archived ?? "no"),
      ...asked,
      ...metadata.map((one) => facet("metadata", metadataKey(one))),
    ],
    indexed: metadata.filter(({ op }) => op === "is").map(finds),
    unindexed: metadata.filter(({ op }) => op !== "is").map(finds),
    status,
    isOpen: asked.length + metadata.length === 0 && filter.archived === null,
  };
}

function askedFacets(filter: TranscriptFilter, modelId: string | null): Prisma.Sql[] {
  const asked: readonly (readonly [kind: string, value: string | null])[] = [
    ["model", modelId],
    ["condition", filter.condition],
    ["split", filter.split],
    ["correctness", filter.correctness],
    ["import", filter.import],
    ["pair", filter.pair],
  ];
  return asked.flatMap(([kind, value]) => (value === null ? [] : [facet(kind, value)]));
}

/** Empty text asks for transcripts that have none. */
function facet(kind: string, value: string): Prisma.Sql {
  return Prisma.sql`facet(${kind}, ${value || null})`;
}

function finds(condition: TranscriptFilter["metadata"][number]): Prisma.Sql {
  return Prisma.sql`t."metadata" @? ${metadataJsonPath(condition)}::jsonpath`;
}

/** The condition that a row of "Transcript" is one of those asked for, whatever index it was found by. */
export function holds({ projectId, facets, indexed, unindexed }: TranscriptConditions): Prisma.Sql {
  const all = [Prisma.sql`t."projectId" = ${projectId}::uuid`, Prisma.sql`t."facets" @> ${arrayOf(facets)}`];
  return Prisma.join([...all, ...indexed, ...unindexed], " AND ");
}

/** An array of hashes. */
export function arrayOf(hashes: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`ARRAY[${Prisma.join([...hashes])}]`;
}
