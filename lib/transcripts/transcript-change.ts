import { z } from "zod";
import { splitSchema } from "@/lib/transcripts/transcript";
import { transcriptFilterSchema } from "@/lib/transcripts/transcript-query";

/** Priorities that tasks can be given; higher ones are handed out first. */
export const prioritySchema = z.int().min(-1000).max(1000);

/** A change to many transcripts at once. Null takes a value away. */
export const transcriptChangeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("split"), value: splitSchema.nullable() }),
  z.strictObject({ kind: z.literal("condition"), value: z.string().min(1).max(200).nullable() }),
  z.strictObject({ kind: z.literal("pairKey"), value: z.string().min(1).max(500).nullable() }),
  /** A pair key made from each transcript's own values: `{externalId}`, `{metadata.question.id}`, with text around. */
  z.strictObject({ kind: z.literal("pairRule"), template: z.string().min(1).max(500) }),
  z.strictObject({ kind: z.literal("priority"), value: prioritySchema }),
  z.strictObject({ kind: z.literal("archive"), value: z.boolean() }),
]);
export type TranscriptChange = z.infer<typeof transcriptChangeSchema>;

/** Which transcripts: those chosen one by one, or all that a filter lets through. */
export const transcriptChoiceSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ids"), ids: z.array(z.uuid()).min(1).max(1000) }),
  z.strictObject({ kind: z.literal("filter"), filter: transcriptFilterSchema }),
]);
export type TranscriptChoice = z.infer<typeof transcriptChoiceSchema>;
