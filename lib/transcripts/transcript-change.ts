import { z } from "zod";
import { splitSchema } from "@/lib/transcripts/transcript";
import { transcriptFilterSchema } from "@/lib/transcripts/transcript-query";

/** Priorities that tasks can be given; higher ones are handed out first. */
export const prioritySchema = z.int().min(-1000).max(1000);

/** UTF-16 code units that a pair key has at most. */
export const maxPairKeyLength = 500;

/** PostgreSQL has no text with NUL. */
const text = (maxLength: number) =>
  z
    .string()
    .min(1)
    .max(maxLength)
    .refine((value) => !value.includes("\0"));

/** A change to many transcripts at once. Null takes a value away. */
export const transcriptChangeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("split"), value: splitSchema.nullable() }),
  z.strictObject({ kind: z.literal("condition"), value: text(200).nullable() }),
  z.strictObject({ kind: z.literal("pairKey"), value: text(maxPairKeyLength).nullable() }),
  /** A pair key made from each transcript's own values: `{externalId}`, `{metadata.question.id}`, with text around. */
  z.strictObject({ kind: z.literal("pairRule"), template: text(500) }),
  /** Joins those chosen, and only those, under a pair key of their own. */
  z.strictObject({ kind: z.literal("pair") }),
  z.strictObject({ kind: z.literal("priority"), value: prioritySchema }),
  z.strictObject({ kind: z.literal("archive"), value: z.boolean() }),
]);
export type TranscriptChange = z.infer<typeof transcriptChangeSchema>;

/** Which transcripts: those chosen one by one, or all that a filter lets through. */
export const transcriptChoiceSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ids"), ids: z.array(z.uuid()).min(1).max(1000).readonly() }),
  z.strictObject({ kind: z.literal("filter"), filter: transcriptFilterSchema }),
]);
export type TranscriptChoice = z.infer<typeof transcriptChoiceSchema>;

/** A change and what it is made to, as it is sent. */
export const changeRequestSchema = z.strictObject({ choice: transcriptChoiceSchema, change: transcriptChangeSchema });
export type ChangeRequest = z.infer<typeof changeRequestSchema>;
