import "server-only";
import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** argon2id with the parameters OWASP names as the least: 19 MiB, two passes, one lane. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A PHC string with its own salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Whether a password is the one behind a PHC string. */
export function isPassword(password: string, passwordHash: string): Promise<boolean> {
  return verify(passwordHash, password);
}

let decoy: Promise<string> | undefined;

/** As slow as `isPassword` and always false, so that an unknown e-mail cannot be told by the time of the answer. */
export async function isNoPassword(password: string): Promise<false> {
  decoy ??= hashPassword(generatePassword());
  await isPassword(password, await decoy);
  return false;
}

/** A password nobody guesses: 144 random bits in 24 characters. */
export function generatePassword(): string {
  return randomBytes(18).toString("base64url");
}
