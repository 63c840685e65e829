import "server-only";
import { notFound } from "@/lib/errors";
import { schemeSchema } from "@/lib/scheme/scheme";
import { requireProjectId } from "@/lib/server/data/access";
import { readAnnotations } from "@/lib/server/data/annotation-rows";
import { db } from "@/lib/server/data/client";
import type { Prisma } from "@/lib/server/data/generated/client";
import { raterNameFields, toRater } from "@/lib/server/data/rater-names";
import { isRowId } from "@/lib/server/data/row-id";
import type { VisibleAnnotation, VisibleAnnotations } from "@/lib/transcripts/visible-annotation";
import { userIdOf, type Viewer } from "@/lib/viewer";

type Asked = { readonly project: string; readonly transcript: string };

/**
 * The annotations of a transcript that the viewer may see: everyone's submitted ones, in the order of submission. While
 * the viewer has the transcript's task open they see only their own, draft or not: labels that others gave would bend
 * theirs. One transaction reads all of it at one moment, so that no label slips through as the task is opened.
 * @throws AppError `notFound` when the transcript is not in the project, or the project not the viewer's to research
 */
export async function listVisibleAnnotations(viewer: Viewer, asked: Asked): Promise<VisibleAnnotations> {
  return db().$transaction((tx) => readVisible(tx, viewer, asked), { isolationLevel: "RepeatableRead" });
}

async function readVisible(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { project, transcript }: Asked,
): Promise<VisibleAnnotations> {
  const projectId = await requireProjectId(viewer, project, { permission: "research", client: tx });
  if (!isRowId(transcript)) throw notFound();
  const found = await tx.transcript.findFirst({ where: { id: transcript, projectId }, select: { id: true } });
  if (!found) throw notFound();
  const userId = userIdOf(viewer);
  const open = userId && (await findOpenAssignment(tx, transcript, userId));
  const rows = await tx.annotation.findMany({
    where: { transcriptId: transcript, kind: "rating", ...(open ? { rater: { userId } } : { state: "submitted" }) },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    select: annotationFields,
  });
  const contents = await readAnnotations(
    tx,
    rows.map((row) => row.id),
  );
  return {
    annotations: rows.flatMap((row) => {
      const annotation = contents.get(row.id);
      return annotation ? [{ ...toVisible(row, userId), annotation }] : [];
    }),
    blindedBy: open ? open.taskId : null,
  };
}

/** An assignment is open until its rater submits or skips it, or its lease is called in. */
function findOpenAssignment(tx: Prisma.TransactionClient, transcriptId: string, userId: string) {
  return tx.assignment.findFirst({
    where: { state: "open", rater: { userId }, task: { transcriptId } },
    select: { taskId: true },
  });
}

const annotationFields = {
  id: true,
  submittedAt: true,
  activeMs: true,
  schemeVersion: { select: { number: true, definition: true } },
  rater: { select: raterNameFields },
} as const satisfies Prisma.AnnotationSelect;
type Row = Prisma.AnnotationGetPayload<{ select: typeof annotationFields }>;

function toVisible(
  { schemeVersion, rater, ...fields }: Row,
  userId: string | null,
): Omit<VisibleAnnotation, "annotation"> {
  return {
    ...fields,
    schemeNumber: schemeVersion.number,
    scheme: schemeSchema.parse(schemeVersion.definition),
    rater: toRater(rater, userId),
  };
}
