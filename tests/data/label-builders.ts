import { randomUUID } from "node:crypto";
import { everyLabel } from "@/lib/agreement/label-filter";
import type { Annotation, Span } from "@/lib/annotations/annotation";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import { db } from "@/lib/server/data/client";
import { lockRater } from "@/lib/server/data/raters";
import { readReport } from "@/lib/server/data/statistics";
import { addSubmittedAnnotation } from "@/lib/server/data/submitted-annotation";
import type { Person, Viewer } from "@/lib/viewer";

type Label = {
  readonly project: string;
  /** The transcript's external id. */
  readonly of: string;
  /** The model, where several transcripts have the external id. */
  readonly model?: string;
  readonly by: Person;
  readonly answers?: Annotation["answers"];
  readonly spans?: readonly Span[];
};

/** What a rater submits of one transcript. */
export async function submitLabel({ project, of, model, by, answers = {}, spans = [] }: Label): Promise<void> {
  await db().$transaction(async (tx) => {
    const task = await tx.task.findFirstOrThrow({
      where: { project: { slug: project }, transcript: { externalId: of, ...(model && { model: { name: model } }) } },
      select: { id: true, projectId: true, transcriptId: true },
    });
    const { id: taskId, projectId, transcriptId } = task;
    const rater = await lockRater(tx, projectId, by.userId);
    const { id: schemeVersionId } = await tx.schemeVersion.findFirstOrThrow({ where: { projectId } });
    const annotation: Annotation = { ...emptyAnnotation, state: "submitted", answers, spans: [...spans] };
    const place = { projectId, taskId, transcriptId, raterId: rater.id, schemeVersionId };
    await addSubmittedAnnotation(tx, { ...place, annotation, provenance: {} });
  });
}

/** A mark on the first word of the reasoning of `draftOf`. */
export function spanOf(changes: Partial<Span> = {}): Span {
  return {
    id: randomUUID(),
    type: "conclusion_mismatch",
    ranges: [{ part: 1, start: 0, end: 3, quote: "Two" }],
    loadBearing: "yes",
    evidence: "within_transcript",
    severity: "major",
    confidence: 3,
    note: "",
    links: [],
    ...changes,
  };
}

/** The agreement of all labels, with what it rests on. */
export async function readAgreement(viewer: Viewer, project: string) {
  const { report, source } = await readReport(viewer, project, { statistic: "agreement", filter: everyLabel });
  return { ...source, ...report };
}
