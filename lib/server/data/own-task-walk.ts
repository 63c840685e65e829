import "server-only";
import { z } from "zod";
import { db } from "@/lib/server/data/client";
import { Prisma } from "@/lib/server/data/generated/client";
import { type OwnTaskPlace, type OwnTaskQuery, type OwnTaskShow, searchedWords } from "@/lib/tasks/own-tasks";

const pageLength = 50;
/** How long a search looks before it shows what it has; what is further back comes when it is asked for. */
const searchMs = 300;
/** How many tasks are looked through at a time. */
const firstStep = 100;
const longestStep = 400;

const rowsSchema = z.array(
  z.object({
    taskId: z.uuid(),
    id: z.uuid(),
    micros: z.bigint(),
    annotationId: z.uuid(),
    transcriptId: z.uuid(),
    isFound: z.boolean(),
  }),
);
/** A task of a rater's own, and its place in their list. */
export type FoundRow = z.infer<typeof rowsSchema>[number];

type FoundRows = {
  readonly rows: readonly FoundRow[];
  readonly next: OwnTaskPlace | null;
  readonly searchedBackTo: Date | null;
};

/**
 * The tasks of a page. Without a search one query reads no more of them than the page holds. A search reads a rater's
 * tasks from the latest back, some at a time, until the page is full or the time is over.
 */
export async function findOwnTasks(raterId: string, { show, q, before }: OwnTaskQuery): Promise<FoundRows> {
  const words = q === null ? [] : searchedWords(q);
  const until = performance.now() + searchMs;
  const found: FoundRow[] = [];
  let [place, step, isOver] = [before, words.length === 0 ? pageLength + 1 : firstStep, false];
  while (!isOver && found.length <= pageLength && (place === before || performance.now() < until)) {
    const rows = await readStep({ raterId, show, words, before: place, limit: step });
    found.push(...rows.filter(({ isFound }) => isFound));
    isOver = rows.length < step;
    place = rows.at(-1) ?? place;
    step = Math.min(2 * step, longestStep);
  }
  if (found.length > pageLength) {
    const rows = found.slice(0, pageLength);
    return { rows, next: rows.at(-1) ?? null, searchedBackTo: null };
  }
  return { rows: found, next: isOver ? null : place, searchedBackTo: isOver || !place ? null : toDate(place) };
}

const toDate = ({ micros }: OwnTaskPlace) => new Date(Number(micros / 1000n));

type Step = {
  readonly raterId: string;
  readonly show: OwnTaskShow;
  readonly words: readonly string[];
  readonly before: OwnTaskPlace | null;
  readonly limit: number;
};

/** The latest tasks before a place, and whether each has all the words. Prisma compares no two columns as one place. */
async function readStep({ raterId, show, words, before, limit }: Step): Promise<FoundRow[]> {
  const further = before
    ? Prisma.sql`AND (a."updatedAt", a."id") < ('epoch'::timestamptz + ${before.micros}::bigint * interval '1 microsecond', ${before.id}::uuid)`
    : Prisma.empty;
  const rows = await db().$queryRaw`
    SELECT a."taskId", a."id", (extract(epoch FROM a."updatedAt") * 1000000)::bigint AS "micros",
      n."id" AS "annotationId", n."transcriptId", ${isFound(words)} AS "isFound"
    FROM (
      SELECT a."taskId", a."id", a."updatedAt" FROM ${tasksOf(show, raterId)}
      WHERE a."raterId" = ${raterId}::uuid ${stateIs(show)} ${further}
      ORDER BY a."updatedAt" DESC, a."id" DESC LIMIT ${limit}
    ) a JOIN "Annotation" n ON n."taskId" = a."taskId" AND n."raterId" = ${raterId}::uuid AND n."kind" = 'rating'
    ORDER BY a."updatedAt" DESC, a."id" DESC`;
  return rowsSchema.parse(rows);
}

/** What is flagged is little, and has an index of its own: it comes first, and OFFSET keeps the planner from turning it round. */
function tasksOf(show: OwnTaskShow, raterId: string): Prisma.Sql {
  if (show !== "asked" && show !== "answered") return Prisma.sql`"Assignment" a`;
  const isAnswered = show === "answered" ? Prisma.sql`IS NOT NULL` : Prisma.sql`IS NULL`;
  return Prisma.sql`(
      SELECT d."taskId" FROM "Annotation" d
      WHERE d."raterId" = ${raterId}::uuid AND d."discussion" IS NOT NULL AND d."kind" = 'rating' AND d."discussionAnsweredAt" ${isAnswered}
      OFFSET 0
    ) f JOIN "Assignment" a ON a."taskId" = f."taskId"`;
}

function stateIs(show: OwnTaskShow): Prisma.Sql {
  switch (show) {
    case "open":
      return Prisma.sql`AND a."state" = 'open' AND NOT a."isReopened"`;
    case "reopened":
      return Prisma.sql`AND a."state" = 'open' AND a."isReopened"`;
    case "submitted":
    case "skipped":
    case "expired":
      return Prisma.sql`AND a."state" = ${show}::"AssignmentState"`;
    default:
      return Prisma.empty;
  }
}

/** Of prompts the beginnings of the first few parts are looked through, as far as anybody remembers them. */
function isFound(words: readonly string[]): Prisma.Sql {
  if (words.length === 0) return Prisma.sql`true`;
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/gu, "\\$&")}%`);
  return Prisma.sql`lower(concat_ws(E'\n', n."note", n."discussion",
      (SELECT string_agg(p."text", E'\n') FROM (
        SELECT left(p."text", 20000) AS "text" FROM "Part" p
        WHERE p."transcriptId" = n."transcriptId" AND p."role" IN ('system', 'user') ORDER BY p."index" LIMIT 4) p),
      (SELECT string_agg(s."note", E'\n') FROM "Span" s WHERE s."annotationId" = n."id"),
      (SELECT string_agg(r."quote", E'\n') FROM "SpanRange" r WHERE r."annotationId" = n."id"))) LIKE ALL (${patterns}::text[])`;
}
