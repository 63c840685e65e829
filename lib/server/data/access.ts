import "server-only";
import { notFound } from "@/lib/errors";
import { type Permission, rolesFor } from "@/lib/projects/permissions";
import { type Client, db } from "@/lib/server/data/client";
import type { Prisma } from "@/lib/server/data/generated/client";
import type { Viewer } from "@/lib/viewer";

/** The live projects in which a viewer holds a permission, as a condition for any query. */
export function projectsWhere(viewer: Viewer, permission: Permission): Prisma.ProjectWhereInput {
  if (viewer.kind === "operator" || viewer.isAdministrator) return { archivedAt: null };
  return { archivedAt: null, memberships: { some: { userId: viewer.userId, role: { in: rolesFor(permission) } } } };
}

/**
 * The id of the project with this slug, if the viewer holds the permission there.
 * @throws AppError `notFound` otherwise, whether or not the project exists
 */
export async function requireProjectId(
  viewer: Viewer,
  slug: string,
  { permission, client = db() }: { readonly permission: Permission; readonly client?: Client },
): Promise<string> {
  const project = await client.project.findFirst({
    where: { slug, ...projectsWhere(viewer, permission) },
    select: { id: true },
  });
  if (!project) throw notFound();
  return project.id;
}
