import "server-only";
import { AppError, notFound } from "@/lib/errors";
import type { AddMember, ChangeMember, Member, RemoveMember } from "@/lib/projects/member";
import { requireProjectId } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import type { Prisma } from "@/lib/server/data/generated/client";
import { isUniqueViolation } from "@/lib/server/data/unique-violation";
import type { Viewer } from "@/lib/viewer";

/** The members of a project, by name. Only those who manage it see the list. */
export async function listMembers(viewer: Viewer, project: string): Promise<Member[]> {
  const projectId = await requireProjectId(viewer, project, { permission: "manage" });
  const rows = await db().membership.findMany({
    where: { projectId },
    select: { role: true, createdAt: true, user: { select: { id: true, name: true, email: true, disabledAt: true } } },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
  });
  return rows.map(({ role, createdAt, user }) => ({
    userId: user.id,
    name: user.name,
    email: user.email,
    role,
    isDisabled: user.disabledAt !== null,
    since: createdAt,
  }));
}

/** Gives someone who has an account a role in the project. */
export async function addMember(viewer: Viewer, { project, email, role }: AddMember): Promise<void> {
  await db().$transaction(async (tx) => {
    const projectId = await requireProjectId(viewer, project, { permission: "manage", client: tx });
    const user = await tx.user.findUnique({ where: { email }, select: { id: true } });
    if (!user) throw new AppError("notFound", "noAccount", { email });
    try {
      await tx.membership.create({ data: { projectId, userId: user.id, role }, select: { userId: true } });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw new AppError("conflict", "alreadyMember", { email }).because(error);
    }
  });
}

/** Changes a member's role; acts at their next request. */
export async function changeMember(viewer: Viewer, { project, userId, role }: ChangeMember): Promise<void> {
  await db().$transaction(async (tx) => {
    const projectId = await requireManagedProject(tx, viewer, project);
    const { count } = await tx.membership.updateMany({ where: { projectId, userId }, data: { role } });
    if (count === 0) throw notFound();
    await requireAnOwner(tx, projectId);
  });
}

/** Removes a member. Their labels stay; with the role they had comes back what they could see. */
export async function removeMember(viewer: Viewer, { project, userId }: RemoveMember): Promise<void> {
  await db().$transaction(async (tx) => {
    const projectId = await requireManagedProject(tx, viewer, project);
    const { count } = await tx.membership.deleteMany({ where: { projectId, userId } });
    if (count === 0) throw notFound();
    await requireAnOwner(tx, projectId);
  });
}

/** Locks the project's row, so that two owners cannot remove each other at the same moment. */
async function requireManagedProject(tx: Prisma.TransactionClient, viewer: Viewer, project: string): Promise<string> {
  const projectId = await requireProjectId(viewer, project, { permission: "manage", client: tx });
  await tx.$queryRaw`SELECT 1 FROM "Project" WHERE "id" = ${projectId}::uuid FOR UPDATE`;
  return projectId;
}

async function requireAnOwner(tx: Prisma.TransactionClient, projectId: string): Promise<void> {
  const owner = await tx.membership.findFirst({ where: { projectId, role: "owner" }, select: { userId: true } });
  if (!owner) throw new AppError("conflict", "lastOwner");
}
