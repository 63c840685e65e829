import "server-only";
import type { PoolClient } from "pg";
import { notFound } from "@/lib/errors";
import { type Scheme, schemeSchema } from "@/lib/scheme/scheme";
import { projectsWhere } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import { Prisma } from "@/lib/server/data/generated/client";
import type { ImportTarget } from "@/lib/server/data/import-write";
import type { LabelPlace } from "@/lib/server/data/label-import-rows";
import type { Viewer } from "@/lib/viewer";

/** Where labels are imported to: a project and the newest version of its scheme. */
export type LabelProject = LabelPlace & { readonly scheme: Scheme };

/** @throws AppError `notFound` when the viewer may not import into the project */
export async function findLabelProject(viewer: Viewer, slug: string): Promise<LabelProject> {
  const project = await db().project.findFirst({
    where: { slug, ...projectsWhere(viewer, "research") },
    select: {
      id: true,
      schemeVersions: { orderBy: { number: "desc" }, take: 1, select: { id: true, definition: true } },
    },
  });
  if (!project) throw notFound();
  const [version] = project.schemeVersions;
  if (!version) throw new Error(`Project ${project.id} has no scheme`);
  return { projectId: project.id, schemeVersionId: version.id, scheme: schemeSchema.parse(version.definition) };
}

/** Forgets what earlier runs of an import have counted, in the transaction that the connection is in. */
export async function recount(client: PoolClient, { importId }: ImportTarget): Promise<void> {
  await client.query(Prisma.sql`DELETE FROM "ImportRefusal" WHERE "importId" = ${importId}::uuid`);
  await client.query(Prisma.sql`
    UPDATE "Import" SET "read" = 0, "imported" = 0, "alreadyThere" = 0, "refused" = 0, "readBefore" = 0
    WHERE "id" = ${importId}::uuid`);
}
