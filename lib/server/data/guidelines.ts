import "server-only";
import { AppError, notFound } from "@/lib/errors";
import type {
  ComparedGuideline,
  GuidelineComparison,
  GuidelineSummary,
  GuidelineVersion,
  NewGuideline,
} from "@/lib/guideline/guideline";
import { type SpanType, schemeSchema } from "@/lib/scheme/scheme";
import { projectsWhere, requireProjectId } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import { differenceOfTexts } from "@/lib/server/difference-of-texts";
import { userIdOf, type Viewer } from "@/lib/viewer";

const summaryFields = { number: true, note: true, createdAt: true, createdBy: { select: { name: true } } } as const;

type Row = {
  readonly number: number;
  readonly note: string;
  readonly createdAt: Date;
  readonly createdBy: { readonly name: string } | null;
};

const toSummary = ({ number, note, createdAt, createdBy }: Row): GuidelineSummary => ({
  number,
  note,
  by: createdBy?.name ?? null,
  at: createdAt,
});

type Place = { readonly project: string; readonly number?: number | undefined };

/**
 * A version of a project's guideline; the newest without a number, and null when there is none yet.
 * @throws AppError `notFound` for a project that is not the viewer's, and for a number that there is not
 */
export async function getGuideline(viewer: Viewer, { project, number }: Place): Promise<GuidelineVersion | null> {
  const row = await db().guidelineVersion.findFirst({
    where: {
      ...(number === undefined ? {} : { number }),
      project: { slug: project, ...projectsWhere(viewer, "label") },
    },
    orderBy: { number: "desc" },
    select: { ...summaryFields, text: true },
  });
  if (row) return { ...toSummary(row), text: row.text };
  if (number !== undefined) throw notFound();
  await requireProjectId(viewer, project, { permission: "label" });
  return null;
}

/** The versions of a project's guideline, the newest first; none when it has none. */
export async function listGuidelines(viewer: Viewer, project: string): Promise<GuidelineSummary[]> {
  const projectId = await requireProjectId(viewer, project, { permission: "label" });
  const rows = await db().guidelineVersion.findMany({
    where: { projectId },
    orderBy: { number: "desc" },
    select: summaryFields,
  });
  return rows.map(toSummary);
}

/**
 * Makes a new version on the newest one.
 * @returns its number
 * @throws AppError `conflict` when a version has come since the one that it was written on; nothing is stored then
 */
export async function saveGuideline(viewer: Viewer, { project, base, text, note }: NewGuideline): Promise<number> {
  return db().$transaction(async (tx) => {
    const projectId = await requireProjectId(viewer, project, { permission: "manage", client: tx });
    // Two who save at the same moment: the second waits, and then sees the version of the first.
    await tx.$queryRaw`SELECT 1 FROM "Project" WHERE "id" = ${projectId}::uuid FOR NO KEY UPDATE`;
    const newest = await tx.guidelineVersion.findFirst({
      where: { projectId },
      orderBy: { number: "desc" },
      select: { number: true },
    });
    if ((newest?.number ?? null) !== base) throw new AppError("conflict", "guidelineOutdated");
    const number = (base ?? 0) + 1;
    await tx.guidelineVersion.create({
      data: { projectId, number, text, note, createdById: userIdOf(viewer) },
      select: { id: true },
    });
    return number;
  });
}

/** The span types of the project's newest scheme, for the entries of its guideline. */
export async function getGuidelineTypes(viewer: Viewer, project: string): Promise<readonly SpanType[]> {
  const version = await db().schemeVersion.findFirst({
    where: { project: { slug: project, ...projectsWhere(viewer, "label") } },
    orderBy: { number: "desc" },
    select: { definition: true },
  });
  if (!version) throw notFound();
  return schemeSchema.parse(version.definition).spanTypes;
}

/** A text that is being written beside the newest version. @throws AppError `notFound` when there is no version */
export async function compareGuideline(
  viewer: Viewer,
  { project, base, text }: ComparedGuideline,
): Promise<GuidelineComparison> {
  await requireProjectId(viewer, project, { permission: "manage" });
  const newest = await getGuideline(viewer, { project });
  if (!newest) throw notFound();
  const before = base === null ? null : await getGuideline(viewer, { project, number: base });
  return {
    newest: { number: newest.number, text: newest.text },
    theirs: differenceOfTexts(before?.text ?? "", newest.text),
    mine: differenceOfTexts(newest.text, text),
  };
}
