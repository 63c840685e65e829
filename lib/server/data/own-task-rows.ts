import "server-only";
import { z } from "zod";
import { findOption, verdictElement } from "@/lib/scheme/elements";
import { schemeSchema } from "@/lib/scheme/scheme";
import { db } from "@/lib/server/data/client";
import type { Prisma } from "@/lib/server/data/generated/client";
import type { FoundRow } from "@/lib/server/data/own-task-walk";
import { findText } from "@/lib/tasks/found-text";
import { type FoundText, type OwnTask, searchedWords } from "@/lib/tasks/own-tasks";

/** The rows of a page whole, in their order; those of a search with the place of its words. */
export async function readOwnTasks(rows: readonly FoundRow[], q: string | null): Promise<OwnTask[]> {
  const [assignments, annotations, spanCounts, prompts] = await Promise.all([
    readAssignments(rows),
    readAnnotations(rows, q !== null),
    countSpans(rows),
    readPrompts(rows, q !== null),
  ]);
  const verdicts = await readVerdicts([...annotations.values()]);
  const words = q === null ? [] : searchedWords(q);
  return rows.flatMap((row) => {
    const [assignment, annotation] = [assignments.get(row.id), annotations.get(row.annotationId)];
    if (!assignment || !annotation) return [];
    const { preview = "", prompt = null } = prompts.get(row.transcriptId) ?? {};
    return [
      {
        ...assignment,
        ...{ id: row.taskId, preview: preview ?? "", verdict: verdicts.get(row.annotationId) ?? null },
        ...{ activeMs: annotation.activeMs, submittedAt: annotation.submittedAt },
        spanCount: spanCounts.get(row.annotationId) ?? 0,
        discussion: discussionOf(annotation),
        found: findText(textsOf(annotation, prompt), words),
      },
    ];
  });
}

const assignmentFields = {
  ...{ id: true, state: true, isReopened: true, skipReason: true, updatedAt: true },
} as const satisfies Prisma.AssignmentSelect;

async function readAssignments(rows: readonly FoundRow[]) {
  const ids = rows.map(({ id }) => id);
  const found = await db().assignment.findMany({ where: { id: { in: ids } }, select: assignmentFields });
  return new Map(found.map((row) => [row.id, row]));
}

/** What was marked is read for as many marks of a task as anybody would look through. */
const mostMarks = 200;

const annotationFields = {
  ...{ id: true, note: true, activeMs: true, submittedAt: true, schemeVersionId: true },
  ...{ discussion: true, discussionAnsweredAt: true },
  spans: { take: mostMarks, select: { note: true, ranges: { select: { quote: true } } } },
} as const satisfies Prisma.AnnotationSelect;
type AnnotationRow = Prisma.AnnotationGetPayload<{ select: typeof annotationFields }>;

async function readAnnotations(
  rows: readonly FoundRow[],
  isSearch: boolean,
): Promise<ReadonlyMap<string, AnnotationRow>> {
  const found = await db().annotation.findMany({
    where: { id: { in: rows.map(({ annotationId }) => annotationId) } },
    select: { ...annotationFields, spans: { ...annotationFields.spans, take: isSearch ? mostMarks : 0 } },
  });
  return new Map(found.map((row) => [row.id, row]));
}

/** Prisma's own count beside the annotations would count the marks of all there are. */
async function countSpans(rows: readonly FoundRow[]): Promise<ReadonlyMap<string, number>> {
  const counts = await db().span.groupBy({
    by: ["annotationId"],
    where: { annotationId: { in: rows.map(({ annotationId }) => annotationId) } },
    _count: true,
  });
  return new Map(counts.map(({ annotationId, _count }) => [annotationId, _count]));
}

const promptsSchema = z.array(
  z.object({ id: z.uuid(), preview: z.string().nullable(), prompt: z.string().nullable() }),
);
type Prompt = z.infer<typeof promptsSchema>[number];

/** The beginnings of the texts, and for a search what it looked through; Prisma would fetch the texts whole. */
async function readPrompts(rows: readonly FoundRow[], isSearch: boolean): Promise<ReadonlyMap<string, Prompt>> {
  const found = await db().$queryRaw`
    SELECT x."id",
      (SELECT left(p."text", 160) FROM "Part" p
        WHERE p."transcriptId" = x."id" AND p."role" IN ('user', 'assistant') ORDER BY p."index" LIMIT 1) AS "preview",
      (SELECT string_agg(p."text", E'\n') FROM (
        SELECT left(p."text", 20000) AS "text" FROM "Part" p
        WHERE ${isSearch} AND p."transcriptId" = x."id" AND p."role" IN ('system', 'user')
        ORDER BY p."index" LIMIT 4) p) AS "prompt"
    FROM unnest(${rows.map(({ transcriptId }) => transcriptId)}::uuid[]) AS x("id")`;
  return new Map(promptsSchema.parse(found).map((row) => [row.id, row]));
}

/** The chosen verdicts, each in the words of the version of the scheme that its annotation is made with. */
async function readVerdicts(annotations: readonly AnnotationRow[]): Promise<ReadonlyMap<string, string>> {
  const versions = await db().schemeVersion.findMany({
    where: { id: { in: [...new Set(annotations.map(({ schemeVersionId }) => schemeVersionId))] } },
    select: { id: true, definition: true },
  });
  const elements = new Map(versions.map(({ id, definition }) => [id, verdictElement(schemeSchema.parse(definition))]));
  const keys = [...elements.values()].flatMap((element) => (element ? [element.key] : []));
  const answers = await db().answer.findMany({
    where: { annotationId: { in: annotations.map(({ id }) => id) }, element: { in: keys } },
    select: { annotationId: true, element: true, option: true },
  });
  const versionOf = new Map(annotations.map(({ id, schemeVersionId }) => [id, schemeVersionId]));
  return new Map(
    answers.flatMap(({ annotationId, element: key, option }) => {
      const element = elements.get(versionOf.get(annotationId) ?? "");
      if (element?.key !== key) return [];
      return [[annotationId, findOption(element, option)?.label ?? option] as const];
    }),
  );
}

function discussionOf({ discussion, discussionAnsweredAt }: AnnotationRow): OwnTask["discussion"] {
  if (discussion === null) return null;
  return discussionAnsweredAt === null ? "asked" : "answered";
}

/** What the rater wrote and marked goes before what they were given, of which the beginning is in sight anyway. */
function textsOf({ note, discussion, spans }: AnnotationRow, prompt: string | null): FoundText[] {
  return [
    { in: "note", text: note },
    { in: "note", text: discussion ?? "" },
    ...spans.flatMap((span): FoundText[] => [
      ...span.ranges.map(({ quote }) => ({ in: "mark" as const, text: quote })),
      { in: "note", text: span.note },
    ]),
    { in: "prompt", text: prompt ?? "" },
  ];
}
