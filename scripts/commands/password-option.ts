import { text } from "node:stream/consumers";
import { generatePassword } from "@/lib/server/auth/password";
import { passwordSchema } from "@/lib/users/account";
import { PlainError } from "@/scripts/plain-error";

/** The password for an account: from standard input when asked to, else a generated one that is printed once. */
export async function choosePassword(isFromStdin: boolean): Promise<{ password: string; isGenerated: boolean }> {
  if (!isFromStdin) return { password: generatePassword(), isGenerated: true };
  const given = passwordSchema.safeParse((await text(process.stdin)).replace(/\r?\n$/, ""));
  if (!given.success) throw new PlainError(`The password cannot be used: ${given.error.issues[0]?.message}`);
  return { password: given.data, isGenerated: false };
}
