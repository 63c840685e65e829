import { z } from "zod";

/** The form in which an e-mail is stored and compared: trimmed, composed (NFC), lower case. */
export function normaliseEmail(email: string): string {
  return email.trim().normalize("NFC").toLowerCase();
}

/** An e-mail as people type it, parsed to its stored form. */
export const emailSchema = z.string().max(320).transform(normaliseEmail).pipe(z.email());
