import "server-only";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import { notFound } from "@/lib/errors";
import { policySchema } from "@/lib/projects/policy";
import { schemeSchema } from "@/lib/scheme/scheme";
import { projectsWhere } from "@/lib/server/data/access";
import { readAnnotations } from "@/lib/server/data/annotation-rows";
import { type Client, db } from "@/lib/server/data/client";
import { isRowId } from "@/lib/server/data/row-id";
import type { OpenTask } from "@/lib/tasks/task";
import type { Person } from "@/lib/viewer";

const openTaskFields = {
  id: true,
  revision: true,
  activeMs: true,
  visible: true,
  schemeVersion: { select: { definition: true } },
  guidelineVersion: { select: { number: true } },
  transcript: {
    select: {
      cue: true,
      correctness: true,
      model: { select: { name: true } },
      parts: {
        orderBy: { index: "asc" },
        select: { index: true, turn: true, role: true, kind: true, text: true, toolName: true, callId: true },
      },
    },
  },
} as const;

type Place = { readonly project: string; readonly task: string };

/**
 * A task that the viewer has or had, with their own annotation. What the policy hid when they were given it stays hidden.
 * @throws AppError `notFound` when it was never theirs
 */
export async function getOpenTask(viewer: Person, place: Place): Promise<OpenTask> {
  if (!isRowId(place.task)) throw notFound();
  // One snapshot: an annotation newer than the revision it comes with would make its last change look like a conflict.
  return db().$transaction((tx) => readOpenTask(tx, viewer, place), { isolationLevel: "RepeatableRead" });
}

async function readOpenTask(client: Client, viewer: Person, { project, task }: Place): Promise<OpenTask> {
  const row = await client.annotation.findFirst({
    where: {
      taskId: task,
      kind: "rating",
      rater: { userId: viewer.userId },
      project: { slug: project, ...projectsWhere(viewer, "label") },
    },
    select: {
      ...openTaskFields,
      rater: { select: { pseudonym: true, assignments: { where: { taskId: task }, select: { state: true } } } },
    },
  });
  if (!row) throw notFound();
  const policy = policySchema.parse(row.visible);
  const { transcript } = row;
  return {
    id: task,
    assignment: row.rater.assignments[0]?.state ?? "expired",
    pseudonym: row.rater.pseudonym,
    policy,
    model: policy.showsModel ? transcript.model.name : null,
    correctness: policy.showsCorrectness ? transcript.correctness : null,
    cue: transcript.cue,
    parts: transcript.parts,
    scheme: schemeSchema.parse(row.schemeVersion.definition),
    guideline: row.guidelineVersion?.number ?? null,
    annotation: (await readAnnotations(client, [row.id])).get(row.id) ?? emptyAnnotation,
    revision: row.revision,
    activeMs: row.activeMs,
  };
}
