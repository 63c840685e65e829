import type { z } from "zod";
import { PlainError } from "@/scripts/plain-error";

/** Parses what a command was given. @throws PlainError that names the option and the reason */
export function parseCommand<Schema extends z.ZodType>(
  schema: Schema,
  given: z.input<Schema> | unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `${path.join(".") || "arguments"}: ${message}`);
  throw new PlainError(lines.join("\n"));
}
