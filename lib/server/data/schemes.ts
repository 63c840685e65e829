import "server-only";
import { AppError, notFound } from "@/lib/errors";
import { schemeSchema } from "@/lib/scheme/scheme";
import type { SaveScheme, SchemeVersion, SchemeVersionEntry } from "@/lib/scheme/scheme-version";
import { projectsWhere, requireProjectId } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import { isUniqueViolation } from "@/lib/server/data/unique-violation";
import { userIdOf, type Viewer } from "@/lib/viewer";

/** Newest first; more than any study makes. */
const mostVersions = 500;

/**
 * A version of a project's scheme, the newest when no number is given.
 * @throws AppError `notFound` when it is not there for this viewer
 */
export async function getScheme(viewer: Viewer, project: string, number?: number): Promise<SchemeVersion> {
  const row = await db().schemeVersion.findFirst({
    where: {
      project: { slug: project, ...projectsWhere(viewer, "label") },
      ...(number === undefined ? {} : { number }),
    },
    select: { number: true, definition: true },
    orderBy: { number: "desc" },
  });
  if (!row) throw notFound();
  return { number: row.number, scheme: schemeSchema.parse(row.definition) };
}

/** The versions of a project's scheme, newest first. How much was labelled with each is for those who see all labels. */
export async function listSchemeVersions(viewer: Viewer, project: string): Promise<SchemeVersionEntry[]> {
  const projectId = await requireProjectId(viewer, project, { permission: "label" });
  const [rows, isCounted] = await Promise.all([
    db().schemeVersion.findMany({
      where: { projectId },
      select: {
        number: true,
        note: true,
        createdAt: true,
        createdBy: { select: { name: true } },
        _count: { select: { annotations: true } },
      },
      orderBy: { number: "desc" },
      take: mostVersions,
    }),
    db().project.count({ where: { id: projectId, ...projectsWhere(viewer, "research") } }),
  ]);
  return rows.map(({ createdBy, _count, ...entry }) => ({
    ...entry,
    author: createdBy?.name ?? null,
    annotations: isCounted ? _count.annotations : null,
  }));
}

/**
 * Makes a new version of a project's scheme. Annotations keep the version they were begun with, drafts too.
 * @returns its number
 * @throws AppError `notFound` for those who may not; `conflict` when there is a later version than the one that was changed
 */
export async function saveScheme(viewer: Viewer, { project, base, scheme, note }: SaveScheme): Promise<number> {
  const projectId = await requireProjectId(viewer, project, { permission: "manage" });
  const newest = await db().schemeVersion.findFirstOrThrow({
    where: { projectId },
    select: { number: true },
    orderBy: { number: "desc" },
  });
  if (newest.number !== base) throw outdated(base);
  try {
    const { number } = await db().schemeVersion.create({
      data: { projectId, number: base + 1, definition: scheme, note, createdById: userIdOf(viewer) },
      select: { number: true },
    });
    return number;
  } catch (error) {
    // Someone else has made the same number just now.
    if (!isUniqueViolation(error)) throw error;
    throw outdated(base).because(error);
  }
}

function outdated(base: number): AppError {
  return new AppError("conflict", "schemeOutdated", { base });
}
