import { z } from "zod";
import { emailSchema } from "@/lib/users/email";

/** Long rather than intricate, as NIST SP 800-63B advises. */
export const passwordSchema = z.string().min(10, "At least 10 characters").max(1000);

export const newUserSchema = z.strictObject({
  email: emailSchema,
  name: z.string().trim().min(1).max(200),
  password: passwordSchema,
  isAdministrator: z.boolean(),
});
export type NewUser = z.output<typeof newUserSchema>;
