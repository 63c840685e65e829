import "server-only";
import { AppError, notFound } from "@/lib/errors";
import { defaultPolicy, policySchema } from "@/lib/projects/policy";
import type { NewProject, Project } from "@/lib/projects/project";
import { schemeTemplates } from "@/lib/scheme/templates/templates";
import { projectsWhere } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import { isUniqueViolation } from "@/lib/server/data/unique-violation";
import { type Person, userIdOf, type Viewer } from "@/lib/viewer";

/** Makes a project with the scheme of a template and the default policy; whoever makes it owns it. */
export async function createProject(viewer: Viewer, input: NewProject): Promise<{ id: string }> {
  const userId = userIdOf(viewer);
  const { template = "authenticity", ...said } = input;
  const { scheme: definition } = schemeTemplates[template];
  try {
    return await db().project.create({
      data: {
        ...said,
        policy: defaultPolicy,
        schemeVersions: { create: { number: 1, definition, createdById: userId } },
        memberships: userId ? { create: { userId, role: "owner" } } : {},
      },
      select: { id: true },
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError("conflict", "projectExists", { project: input.slug }).because(error);
  }
}

/** The projects a viewer can open, newest first. */
export async function listProjects(viewer: Viewer): Promise<Project[]> {
  const rows = await db().project.findMany({
    where: projectsWhere(viewer, "label"),
    select: projectFields(viewer),
    orderBy: { id: "desc" },
  });
  return rows.map(toProject);
}

/** One project by its slug. @throws AppError `notFound` when it is not there for this viewer */
export async function getProject(viewer: Viewer, slug: string): Promise<Project> {
  const row = await db().project.findFirst({
    where: { slug, ...projectsWhere(viewer, "label") },
    select: projectFields(viewer),
  });
  if (!row) throw notFound();
  return toProject(row);
}

/** Takes a project out of sight; `restoreProject` brings it back. */
export async function archiveProject(viewer: Viewer, slug: string): Promise<void> {
  const { count } = await db().project.updateMany({
    where: { slug, ...projectsWhere(viewer, "manage") },
    data: { archivedAt: new Date() },
  });
  if (count === 0) throw notFound();
}

/** Brings an archived project back to those who could manage it. */
export async function restoreProject(viewer: Viewer, slug: string): Promise<void> {
  const { count } = await db().project.updateMany({
    where: { ...projectsWhere(viewer, "manage"), slug, archivedAt: { not: null } },
    data: { archivedAt: null },
  });
  if (count === 0) throw notFound();
}

function projectFields(viewer: Viewer) {
  return {
    id: true,
    slug: true,
    name: true,
    description: true,
    policy: true,
    transcriptCount: true,
    unlabelledCount: true,
    inProgressCount: true,
    labelledCount: true,
    labelRevision: true,
    isDemonstration: true,
    memberships: {
      where: { userId: userIdOf(viewer) ?? "00000000-0000-0000-0000-000000000000" },
      select: { role: true },
    },
  } as const;
}

type ProjectRow = Omit<Project, "policy" | "role"> & {
  readonly policy: unknown;
  readonly memberships: readonly { readonly role: Project["role"] }[];
};

function toProject({ memberships, policy, ...fields }: ProjectRow): Project {
  return { ...fields, policy: policySchema.parse(policy), role: memberships[0]?.role ?? "owner" };
}

/** How many transcripts the viewer has submitted labels for in a project. */
export async function countOwnSubmissions(viewer: Person, slug: string): Promise<number> {
  const rater = await db().rater.findFirst({
    where: { userId: viewer.userId, project: { slug, ...projectsWhere(viewer, "label") } },
    select: { submittedCount: true },
  });
  return rater?.submittedCount ?? 0;
}
