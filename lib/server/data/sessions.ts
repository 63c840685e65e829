import "server-only";
import { db } from "@/lib/server/data/client";
import type { Person } from "@/lib/viewer";

/** How long a sign-in lasts: 30 days. */
export const sessionSeconds = 30 * 24 * 60 * 60;

/** Opens a session for someone whose password was just checked, and clears away expired ones. */
export async function startSession(userId: string): Promise<string> {
  await db().session.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  const session = await db().session.create({
    data: { userId, expiresAt: new Date(Date.now() + sessionSeconds * 1000) },
    select: { id: true },
  });
  return session.id;
}

/** Ends a session: its cookie is worth nothing from the next request on. */
export async function endSession(sessionId: string): Promise<void> {
  await db().session.deleteMany({ where: { id: sessionId } });
}

/** The person behind a live session; null when it ended or the account is disabled. */
export async function findSessionViewer(sessionId: string): Promise<Person | null> {
  const session = await db().session.findFirst({
    where: { id: sessionId, expiresAt: { gt: new Date() }, user: { disabledAt: null } },
    select: { id: true, user: { select: { id: true, email: true, name: true, role: true } } },
  });
  if (!session) return null;
  const { id: userId, email, name, role } = session.user;
  return { kind: "person", userId, sessionId: session.id, email, name, isAdministrator: role === "administrator" };
}
