import { z } from "zod";

export const roleSchema = z.enum(["system", "user", "assistant", "tool"]);
export const partKindSchema = z.enum(["text", "reasoning", "redacted_reasoning", "tool_call", "tool_result"]);
export const splitSchema = z.enum(["dev", "validation", "heldout"]);
export const correctnessSchema = z.enum(["correct", "incorrect", "unknown"]);
export type Role = z.infer<typeof roleSchema>;
export type PartKind = z.infer<typeof partKindSchema>;
export type Split = z.infer<typeof splitSchema>;
export type Correctness = z.infer<typeof correctnessSchema>;

/** A JSON value as records carry it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One run of text of one kind. The text is exactly as it came: no trimming, no normalisation. */
export const partDraftSchema = z.strictObject({
  /** 0-based ordinal of the message this part belongs to. */
  turn: z.int32().min(0),
  role: roleSchema,
  kind: partKindSchema,
  text: z.string(),
  toolName: z.string().max(500).nullable().default(null),
  /** Joins a tool call with its result. */
  callId: z.string().max(500).nullable().default(null),
});
export type PartDraft = z.infer<typeof partDraftSchema>;

/** A transcript as a reader makes it from one record, before it is stored. */
export const transcriptDraftSchema = z.strictObject({
  model: z.string().min(1).max(200),
  externalId: z.string().max(500).nullable().default(null),
  epoch: z.int32().min(0).default(1),
  condition: z.string().min(1).max(200).nullable().default(null),
  pairKey: z.string().min(1).max(500).nullable().default(null),
  split: splitSchema.nullable().default(null),
  /** The hint or incentive placed in the prompt, word for word, where there is one. */
  cue: z.string().min(1).nullable().default(null),
  correctness: correctnessSchema.nullable().default(null),
  metadata: z.record(z.string(), z.json()).default({}),
  parts: z.array(partDraftSchema).min(1).max(20_000),
});
export type TranscriptDraft = z.infer<typeof transcriptDraftSchema>;
