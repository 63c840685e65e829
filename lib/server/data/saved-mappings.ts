import "server-only";
import { AppError, notFound } from "@/lib/errors";
import { projectsWhere, requireProjectId } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import { isUniqueViolation } from "@/lib/server/data/unique-violation";
import { mappingSchema } from "@/lib/transcripts/formats/mapping";
import type { DeleteMapping, RenameMapping, SavedMapping, SaveMapping } from "@/lib/transcripts/saved-mapping";
import type { Viewer } from "@/lib/viewer";

const fields = { id: true, name: true, mapping: true, updatedAt: true } as const;

/** The mappings that a project keeps, by name. Only those who import see them. */
export async function listMappings(viewer: Viewer, project: string): Promise<SavedMapping[]> {
  const projectId = await requireProjectId(viewer, project, { permission: "research" });
  const rows = await db().savedMapping.findMany({ where: { projectId }, select: fields, orderBy: { name: "asc" } });
  return rows.map(toMapping);
}

/** Keeps a mapping under its name, in the place of the one that had the name before. */
export async function saveMapping(viewer: Viewer, { project, name, mapping }: SaveMapping): Promise<SavedMapping> {
  const projectId = await requireProjectId(viewer, project, { permission: "research" });
  const row = await db().savedMapping.upsert({
    where: { projectId_name: { projectId, name } },
    create: { projectId, name, mapping },
    update: { mapping },
    select: fields,
  });
  return toMapping(row);
}

/** @throws AppError `conflict` when another mapping has the name */
export async function renameMapping(viewer: Viewer, { project, id, name }: RenameMapping): Promise<void> {
  try {
    const { count } = await db().savedMapping.updateMany({ where: place(viewer, { project, id }), data: { name } });
    if (count === 0) throw notFound();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError("conflict", "mappingExists", { name }).because(error);
  }
}

/** Forgets a mapping. What was imported by it stays as it is. */
export async function deleteMapping(viewer: Viewer, { project, id }: DeleteMapping): Promise<void> {
  const { count } = await db().savedMapping.deleteMany({ where: place(viewer, { project, id }) });
  if (count === 0) throw notFound();
}

function place(viewer: Viewer, { project, id }: DeleteMapping) {
  return { id, project: { slug: project, ...projectsWhere(viewer, "research") } };
}

type Row = Omit<SavedMapping, "mapping"> & { readonly mapping: unknown };

function toMapping({ mapping, ...rest }: Row): SavedMapping {
  return { ...rest, mapping: mappingSchema.parse(mapping) };
}
