import "server-only";
import { randomInt } from "node:crypto";
import type { Prisma } from "@/lib/server/data/generated/client";

/** Letters and digits that nobody mistakes for one another. */
const alphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

/** A name that says nothing of the person, under which labels leave the project. */
export function newPseudonym(): string {
  return `R-${Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join("")}`;
}

/**
 * The member's rater in a project, made at their first task, with its row locked until the transaction ends: whoever
 * gives one person tasks in two windows at once does it one after the other.
 */
export async function lockRater(
  tx: Prisma.TransactionClient,
  projectId: string,
  userId: string,
): Promise<{ readonly id: string; readonly pseudonym: string }> {
  await tx.rater.createMany({
    data: [{ projectId, userId, kind: "member", pseudonym: newPseudonym() }],
    skipDuplicates: true,
  });
  const rater = await tx.rater.findUniqueOrThrow({
    where: { projectId_userId: { projectId, userId } },
    select: { id: true, pseudonym: true },
  });
  await tx.$queryRaw`SELECT 1 FROM "Rater" WHERE "id" = ${rater.id}::uuid FOR UPDATE`;
  return rater;
}
