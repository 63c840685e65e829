import "server-only";
import type { LabelledModel } from "@/lib/annotations/label-set";
import type { LabelledAnnotation } from "@/lib/annotations/labelled";
import { notFound } from "@/lib/errors";
import type { Rater } from "@/lib/raters/rater";
import { type Scheme, schemeSchema } from "@/lib/scheme/scheme";
import { projectsWhere } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import { readLabelRows } from "@/lib/server/data/label-rows";
import type { Viewer } from "@/lib/viewer";

/** Which labels a project has at this moment, and the scheme they are read with. */
export type LabelSource = {
  readonly projectId: string;
  /** Grows with every submitted change. */
  readonly labelRevision: number;
  readonly schemeNumber: number;
  /** The newest version. */
  readonly scheme: Scheme;
};

/** A project's labels with the names behind their ids. */
export type Labels = LabelSource & {
  /** Submitted ratings by task and rater. They hold the changes up to `labelRevision`, and may hold later ones. */
  readonly annotations: readonly LabelledAnnotation[];
  /** By name. */
  readonly models: readonly LabelledModel[];
  /** By label. */
  readonly raters: readonly Rater[];
};

/**
 * Everyone's submitted labels in a project, for those who may see them.
 * @throws AppError `notFound` for everyone else
 */
export async function readLabels(viewer: Viewer, project: string): Promise<Labels> {
  const source = await findLabelSource(viewer, project);
  const [annotations, models, raters] = await Promise.all([
    readLabelRows(source.projectId),
    listModels(source.projectId),
    listRaters(viewer, source.projectId),
  ]);
  return { ...source, annotations, models, raters };
}

/**
 * Where a project's labels stand. Everything that is computed from labels, and every cache of it, asks here first.
 * @throws AppError `notFound` for those who may not see everyone's labels
 */
export async function findLabelSource(viewer: Viewer, project: string): Promise<LabelSource> {
  const row = await db().project.findFirst({
    where: { slug: project, ...projectsWhere(viewer, "research") },
    select: {
      id: true,
      labelRevision: true,
      schemeVersions: { orderBy: { number: "desc" }, take: 1, select: { number: true, definition: true } },
    },
  });
  if (!row) throw notFound();
  const [version] = row.schemeVersions;
  if (!version) throw new Error(`Project ${row.id} has no scheme`);
  return {
    projectId: row.id,
    labelRevision: row.labelRevision,
    schemeNumber: version.number,
    scheme: schemeSchema.parse(version.definition),
  };
}

/** The models of a project by name. Whoever calls has checked that they may be read. */
export function listModels(projectId: string): Promise<LabelledModel[]> {
  return db().model.findMany({
    where: { projectId },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

/**
 * The raters of a project by name or, to those who may not see it, by pseudonym. Whoever calls has checked that the
 * labels may be read.
 */
export async function listRaters(viewer: Viewer, projectId: string): Promise<Rater[]> {
  const [rows, managed] = await Promise.all([
    db().rater.findMany({
      where: { projectId },
      select: { id: true, kind: true, name: true, version: true, pseudonym: true, user: { select: { name: true } } },
    }),
    db().project.findFirst({ where: { id: projectId, ...projectsWhere(viewer, "manage") }, select: { id: true } }),
  ]);
  const raters = rows.map(({ id, kind, pseudonym, user, name, version }): Rater => {
    const ownName = user?.name ?? [name, version].filter((part) => part !== null).join(" ");
    return { id, kind, label: managed || kind === "machine" ? ownName : pseudonym };
  });
  return raters.sort((a, b) => compare(a.label, b.label) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
