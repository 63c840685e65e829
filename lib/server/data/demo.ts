import "server-only";
import { v7 as uuid } from "uuid";
import { type DemoLabel, type DemoRater, demoRaterNames, resolveDemoAnnotation } from "@/lib/demo/demo-labels";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/server/data/client";
import type { Prisma } from "@/lib/server/data/generated/client";
import { newPseudonym } from "@/lib/server/data/raters";
import { addSubmittedAnnotation } from "@/lib/server/data/submitted-annotation";
import type { Operator } from "@/lib/viewer";

type Transaction = Prisma.TransactionClient;

/** Whether the demonstration was ever finished, even if it has been put away since. */
export async function hasDemoProject(_viewer: Operator): Promise<boolean> {
  return (await db().project.findFirst({ where: { isDemonstration: true }, select: { id: true } })) !== null;
}

/**
 * Adds the labels of the demonstration raters and marks the project as a demonstration: all or nothing, so that a start
 * that was cut short can be repeated.
 */
export async function finishDemoProject(_viewer: Operator, slug: string, labels: readonly DemoLabel[]): Promise<void> {
  await db().$transaction(
    async (tx) => {
      const project = await tx.project.findUniqueOrThrow({
        where: { slug },
        select: { id: true, schemeVersions: { orderBy: { number: "desc" }, take: 1, select: { id: true } } },
      });
      const schemeVersionId = project.schemeVersions[0]?.id;
      if (!schemeVersionId) throw new AppError("notFound", "notFound");
      const raters = await makeRaters(tx, project.id);
      const place = { projectId: project.id, schemeVersionId };
      for (const label of labels) await addLabel(tx, label, { ...place, raterId: raters[label.rater] });
      // A newcomer's first tasks are those that nobody has labelled, in the order of the file.
      await tx.task.updateMany({ where: { projectId: project.id, submittedCount: 0 }, data: { priority: 1 } });
      await tx.project.update({ where: { id: project.id }, data: { isDemonstration: true }, select: { id: true } });
    },
    { timeout: 60_000 },
  );
}

async function makeRaters(tx: Transaction, projectId: string): Promise<Record<DemoRater, string>> {
  const make = async (key: DemoRater) => {
    const data = { projectId, kind: "imported", name: demoRaterNames[key], pseudonym: newPseudonym() } as const;
    return (await tx.rater.create({ data, select: { id: true } })).id;
  };
  return { "demo-a": await make("demo-a"), "demo-b": await make("demo-b"), "demo-c": await make("demo-c") };
}

type LabelPlace = { readonly projectId: string; readonly schemeVersionId: string; readonly raterId: string };

async function addLabel(tx: Transaction, label: DemoLabel, place: LabelPlace): Promise<void> {
  const transcript = await tx.transcript.findFirstOrThrow({
    where: { projectId: place.projectId, externalId: label.transcript },
    select: { id: true, task: { select: { id: true } }, parts: { orderBy: { index: "asc" }, select: { text: true } } },
  });
  if (!transcript.task) throw new Error(`Transcript ${label.transcript} has no task`);
  await addSubmittedAnnotation(tx, {
    ...place,
    taskId: transcript.task.id,
    transcriptId: transcript.id,
    annotation: resolveDemoAnnotation(transcript.parts, label, uuid),
    provenance: { source: "demonstration" },
  });
}
