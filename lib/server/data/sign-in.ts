import "server-only";
import { v7 as uuid } from "uuid";
import { AppError } from "@/lib/errors";
import { isNoPassword, isPassword } from "@/lib/server/auth/password";
import { db } from "@/lib/server/data/client";
import { normaliseEmail } from "@/lib/users/email";

const windowMinutes = 15;
const maxFailures = { email: 10, address: 100 };

type Attempt = { readonly email: string; readonly password: string; readonly address: string };

/**
 * The account with this e-mail and password; null for a wrong one, an unknown e-mail or a disabled account, without
 * saying which.
 * @throws AppError `tooMany` after ten failures for one e-mail, or a hundred from one address, in a quarter of an hour
 */
export async function signIn({ email, password, address }: Attempt): Promise<{ id: string } | null> {
  const normal = normaliseEmail(email);
  // Counted before the password is looked at, so that attempts made at once cannot all slip under the limit.
  const attempt = await countAttempt(`email:${normal}`, `address:${address}`);
  const user = await db().user.findFirst({
    where: { email: normal, disabledAt: null },
    select: { id: true, passwordHash: true },
  });
  const isRight = user ? await isPassword(password, user.passwordHash) : await isNoPassword(password);
  if (!user || !isRight) return null;
  await db().signInFailure.deleteMany({ where: { OR: [{ id: { in: attempt } }, { subject: `email:${normal}` }] } });
  return { id: user.id };
}

async function countAttempt(email: string, address: string): Promise<string[]> {
  await db().signInFailure.deleteMany({ where: { at: { lt: new Date(Date.now() - windowMinutes * 60_000) } } });
  const rows = [email, address].map((subject) => ({ id: uuid(), subject }));
  await db().signInFailure.createMany({ data: rows });
  const [byEmail, byAddress] = await Promise.all([
    db().signInFailure.count({ where: { subject: email } }),
    db().signInFailure.count({ where: { subject: address } }),
  ]);
  if (byEmail > maxFailures.email || byAddress > maxFailures.address) {
    throw new AppError("tooMany", "tooManySignIns", { minutes: windowMinutes });
  }
  return rows.map((row) => row.id);
}
