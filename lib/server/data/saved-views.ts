import "server-only";
import { AppError, notFound } from "@/lib/errors";
import { requireProjectId } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import { isUniqueViolation } from "@/lib/server/data/unique-violation";
import {
  type ChangeView,
  type DeleteView,
  maxSavedViews,
  type SavedView,
  type SaveView,
} from "@/lib/transcripts/saved-view";
import { userIdOf, type Viewer } from "@/lib/viewer";

const viewFields = { id: true, name: true, search: true } as const;

/** The views that a project keeps of its transcripts, by name. */
export async function listSavedViews(viewer: Viewer, project: string): Promise<SavedView[]> {
  const projectId = await requireProjectId(viewer, project, { permission: "research" });
  return db().savedView.findMany({
    where: { projectId },
    orderBy: { name: "asc" },
    take: maxSavedViews,
    select: viewFields,
  });
}

/**
 * Keeps a view under a new name.
 * @throws AppError `conflict` when the project has one of that name, or as many as it can have
 */
export async function saveView(viewer: Viewer, { project, name, search }: SaveView): Promise<SavedView> {
  const projectId = await requireProjectId(viewer, project, { permission: "research" });
  if ((await db().savedView.count({ where: { projectId } })) >= maxSavedViews) {
    throw new AppError("conflict", "tooManyViews", { limit: maxSavedViews });
  }
  const data = { projectId, name, search, createdById: userIdOf(viewer) };
  return orNameTaken(name, db().savedView.create({ data, select: viewFields }));
}

/** Gives a view another name or another filter. @throws AppError `conflict` when the name is taken */
export async function changeView(viewer: Viewer, { project, id, name, search }: ChangeView): Promise<void> {
  const projectId = await requireProjectId(viewer, project, { permission: "research" });
  const change = db().savedView.updateMany({ where: { id, projectId }, data: { name, search } });
  if ((await orNameTaken(name, change)).count === 0) throw notFound();
}

/** Forgets a view. */
export async function deleteView(viewer: Viewer, { project, id }: DeleteView): Promise<void> {
  const projectId = await requireProjectId(viewer, project, { permission: "research" });
  const { count } = await db().savedView.deleteMany({ where: { id, projectId } });
  if (count === 0) throw notFound();
}

async function orNameTaken<Written>(name: string, write: Promise<Written>): Promise<Written> {
  try {
    return await write;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError("conflict", "viewExists", { name }).because(error);
  }
}
