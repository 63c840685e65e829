import { z } from "zod";
import { parsePath } from "@/lib/transcripts/json-path";

/** PostgreSQL has no text with NUL, so no transcript has one. */
const text = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .refine((value) => !value.includes("\0"));

const path = text(500)
  .min(1)
  .refine((value) => {
    const parsed = parsePath(value);
    return parsed !== null && !parsed.isAbsolute && parsed.steps.every(({ kind }) => kind !== "each");
  }, "Expected a path such as question.subject");

/**
 * What the metadata of a transcript has at a path: anything (`has`), this value as text (`is`; numbers, true, false and
 * null as JSON writes them), or a number above or below this one.
 */
export const metadataConditionSchema = z.discriminatedUnion("op", [
  z.strictObject({ path, op: z.literal("has") }),
  z.strictObject({ path, op: z.literal("is"), value: text(500) }),
  z.strictObject({ path, op: z.enum(["above", "below"]), value: z.number() }),
]);
export type MetadataCondition = z.infer<typeof metadataConditionSchema>;
