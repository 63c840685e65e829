import "server-only";
import type { PartLength } from "@/lib/search/part-portions";
import { Prisma } from "@/lib/server/data/generated/client";
import type { PartKind, Role } from "@/lib/transcripts/transcript";

/** A part whose text is searched. */
export type PartRow = {
  readonly transcriptId: string;
  readonly index: number;
  readonly role: Role;
  readonly kind: PartKind;
  readonly text: string;
};

/** Which parts some transcripts have and how long they are: rows of `PartLength`, in order. */
export function partLengths(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT "transcriptId", "index", "utf16Length" AS "length" FROM "Part"
    WHERE "transcriptId" = ANY(${ids}::uuid[]) ORDER BY "transcriptId", "index"`;
}

/** Parts with their texts: rows of `PartRow`, in no order. */
export function partsOf(parts: readonly PartLength[]): Prisma.Sql {
  const ids = parts.map(({ transcriptId }) => transcriptId);
  const indices = parts.map(({ index }) => index);
  return Prisma.sql`
    SELECT p."transcriptId", p."index", p."role", p."kind", p."text"
    FROM unnest(${ids}::uuid[], ${indices}::int[]) AS wanted("transcriptId", "index")
    JOIN "Part" p USING ("transcriptId", "index")`;
}
