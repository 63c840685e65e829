import "server-only";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import { notFound } from "@/lib/errors";
import { projectsWhere } from "@/lib/server/data/access";
import { readAnnotations } from "@/lib/server/data/annotation-rows";
import { type Client, db } from "@/lib/server/data/client";
import { isRowId } from "@/lib/server/data/row-id";
import { readParts, type TaskSheet, toTaskSheet, transcriptFields } from "@/lib/server/data/task-sheet";
import type { OpenTask } from "@/lib/tasks/task";
import type { Person } from "@/lib/viewer";

type Place = { readonly project: string; readonly task: string };

/**
 * A task that the viewer has or had, with their own annotation. What the policy hid when they were given it stays hidden.
 * @throws AppError `notFound` when it was never theirs
 */
export async function getOpenTask(viewer: Person, place: Place): Promise<OpenTask> {
  // One snapshot: an annotation newer than the revision it comes with would make its last change look like a conflict.
  return db().$transaction((tx) => readOpenTask(tx, viewer, place), { isolationLevel: "RepeatableRead" });
}

/** The same within a transaction that sees one snapshot. @throws AppError `notFound` when it was never theirs */
export async function readOpenTask(client: Client, viewer: Person, place: Place): Promise<OpenTask> {
  const { sheet, annotationId, transcriptId } = await readSheet(client, viewer, place);
  return {
    ...sheet,
    parts: await readParts(client, transcriptId),
    annotation: (await readAnnotations(client, [annotationId])).get(annotationId) ?? emptyAnnotation,
  };
}

/** What the task's {@link OpenTask.stamp} is now. @throws AppError `notFound` when it was never theirs */
export async function getTaskStamp(viewer: Person, place: Place): Promise<string> {
  return (await readSheet(db(), viewer, place)).sheet.stamp;
}

type OwnSheet = { readonly sheet: TaskSheet; readonly annotationId: string; readonly transcriptId: string };

async function readSheet(client: Client, viewer: Person, { project, task }: Place): Promise<OwnSheet> {
  if (!isRowId(task)) throw notFound();
  const row = await client.annotation.findFirst({
    where: {
      taskId: task,
      kind: "rating",
      rater: { userId: viewer.userId },
      project: { slug: project, ...projectsWhere(viewer, "label") },
    },
    select: {
      id: true,
      revision: true,
      activeMs: true,
      submittedAt: true,
      visible: true,
      discussion: true,
      discussionAnswer: true,
      schemeVersion: { select: { definition: true } },
      guidelineVersion: { select: { number: true } },
      transcript: { select: transcriptFields },
      rater: {
        select: {
          pseudonym: true,
          assignments: { where: { taskId: task }, select: { state: true, isReopened: true } },
        },
      },
    },
  });
  if (!row) throw notFound();
  const { transcript, rater } = row;
  const [assignment] = rater.assignments;
  const sheet = toTaskSheet({
    task,
    assignment: assignment?.state ?? "expired",
    submittedAt: row.submittedAt,
    isReopened: assignment?.isReopened ?? false,
    pseudonym: rater.pseudonym,
    visible: row.visible,
    scheme: row.schemeVersion.definition,
    guideline: row.guidelineVersion?.number ?? null,
    answered: answerOf(row),
    transcript,
    revision: row.revision,
    activeMs: row.activeMs,
  });
  return { sheet, annotationId: row.id, transcriptId: transcript.id };
}

type Flag = { readonly discussion: string | null; readonly discussionAnswer: string | null };

function answerOf({ discussion: question, discussionAnswer: answer }: Flag): OpenTask["answered"] {
  return question !== null && answer !== null ? { question, answer } : null;
}
