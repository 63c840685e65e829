import "server-only";
import type { PoolClient } from "pg";
import { z } from "zod";
import type { PartFacts } from "@/lib/labels/resolve-part";
import { pool } from "@/lib/server/data/client";
import { Prisma } from "@/lib/server/data/generated/client";
import { partKindSchema, roleSchema } from "@/lib/transcripts/transcript";

const factsSchema = z.array(
  z.object({
    transcriptId: z.string(),
    index: z.int(),
    role: roleSchema,
    kind: partKindSchema,
    length: z.int(),
  }),
);

/** The parts of transcripts without their texts, by transcript. Of any connection, or of the one that a transaction is in. */
export async function readPartFacts(
  client: PoolClient | null,
  transcriptIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PartFacts[]>> {
  const { rows } = await (client ?? pool()).query(Prisma.sql`
    SELECT "transcriptId", "index", "role", "kind", "utf16Length" AS "length" FROM "Part"
    WHERE "transcriptId" = ANY (${transcriptIds}::uuid[]) ORDER BY "transcriptId", "index"`);
  const parts = new Map<string, PartFacts[]>(transcriptIds.map((id) => [id, []]));
  for (const { transcriptId, ...facts } of factsSchema.parse(rows)) parts.get(transcriptId)?.push(facts);
  return parts;
}

/** A part of a transcript. */
export type PartPlace = { readonly transcriptId: string; readonly index: number };

/** The texts of parts, by transcript and index. */
export async function readPartTexts(
  client: PoolClient | null,
  places: readonly PartPlace[],
): Promise<ReadonlyMap<string, ReadonlyMap<number, string>>> {
  const ids = places.map(({ transcriptId }) => transcriptId);
  const indexes = places.map(({ index }) => index);
  const { rows } = await (client ?? pool()).query<PartPlace & { text: string }>(Prisma.sql`
    SELECT p."transcriptId", p."index", p."text" FROM "Part" p
    JOIN (SELECT DISTINCT * FROM unnest(${ids}::uuid[], ${indexes}::int[]) AS w("transcriptId", "index")) AS w
      ON w."transcriptId" = p."transcriptId" AND w."index" = p."index"`);
  const texts = new Map<string, Map<number, string>>();
  for (const { transcriptId, index, text } of rows) {
    const known = texts.get(transcriptId) ?? new Map<number, string>();
    texts.set(transcriptId, known.set(index, text));
  }
  return texts;
}
