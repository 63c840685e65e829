import "server-only";
import { AppError } from "@/lib/errors";
import { hashPassword } from "@/lib/server/auth/password";
import { db } from "@/lib/server/data/client";
import { isUniqueViolation } from "@/lib/server/data/unique-violation";
import type { NewUser } from "@/lib/users/account";
import type { Operator } from "@/lib/viewer";

/**
 * Makes an account.
 * @throws AppError `conflict` when the e-mail has one
 */
export async function createUser(_viewer: Operator, user: NewUser): Promise<{ id: string }> {
  try {
    return await db().user.create({
      data: {
        email: user.email,
        name: user.name,
        passwordHash: await hashPassword(user.password),
        role: user.isAdministrator ? "administrator" : "member",
      },
      select: { id: true },
    });
  } catch (error) {
    if (isUniqueViolation(error)) {
      throw new AppError("conflict", "userExists", { email: user.email }).because(error);
    }
    throw error;
  }
}

type NewPassword = { readonly email: string; readonly password: string };

/** Sets a password and ends every session of the account. */
export async function setPassword(viewer: Operator, { email, password }: NewPassword): Promise<void> {
  const passwordHash = await hashPassword(password);
  await changeUser(viewer, email, { passwordHash });
}

/** Disables or re-enables an account; either way its sessions end. */
export async function setDisabled(viewer: Operator, email: string, isDisabled: boolean): Promise<void> {
  await changeUser(viewer, email, { disabledAt: isDisabled ? new Date() : null });
}

type UserChange = { readonly passwordHash: string } | { readonly disabledAt: Date | null };

async function changeUser(_viewer: Operator, email: string, change: UserChange): Promise<void> {
  await db().$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email }, select: { id: true } });
    if (!user) throw new AppError("notFound", "unknownUser", { email });
    await tx.user.update({ where: { id: user.id }, data: change, select: { id: true } });
    await tx.session.deleteMany({ where: { userId: user.id } });
  });
}

/** Whether nobody has an account yet: the very first start. */
export async function hasNoUsers(): Promise<boolean> {
  return (await db().user.findFirst({ select: { id: true } })) === null;
}
