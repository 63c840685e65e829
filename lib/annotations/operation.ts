import { z } from "zod";
import { spanSchema } from "@/lib/annotations/annotation";
import { maxNoteLength } from "@/lib/annotations/annotation-limits";
import { schemeKeySchema } from "@/lib/scheme/scheme";

/**
 * One change to an annotation. Each carries whole values, so that applying it twice, or undoing it by another
 * change, needs nothing but the annotation it applies to.
 */
export const changeSchema = z.discriminatedUnion("kind", [
  /** Adds the span, or replaces the one with its id in place. */
  z.strictObject({
    kind: z.literal("putSpan"),
    span: spanSchema,
    /** Position to insert at; the end when absent. */ at: z.int().min(0).optional(),
  }),
  z.strictObject({ kind: z.literal("removeSpan"), spanId: z.uuid() }),
  z.strictObject({ kind: z.literal("setAnswer"), element: schemeKeySchema, option: schemeKeySchema.nullable() }),
  z.strictObject({ kind: z.literal("setNote"), note: z.string().max(maxNoteLength) }),
  /** Flags the transcript for discussion, with what is to be discussed; null takes the flag away. */
  z.strictObject({ kind: z.literal("setDiscussion"), discussion: z.string().min(1).max(maxNoteLength).nullable() }),
  z.strictObject({ kind: z.literal("submit") }),
  z.strictObject({ kind: z.literal("reopen") }),
]);
export type Change = z.infer<typeof changeSchema>;

/** A change with the client's id, under which the server applies it once. */
export const operationSchema = z.strictObject({ id: z.uuid(), change: changeSchema });
export type Operation = z.infer<typeof operationSchema>;

/**
 * What the browser sends: operations in order, and the revision of the annotation they were made on. Without operations
 * it tells nothing but the time.
 */
export const operationBatchSchema = z.strictObject({
  baseRevision: z.int().min(0),
  operations: z.array(operationSchema).max(500),
  /** Time on the task since the last batch, active only, in milliseconds. */
  activeMs: z.int().min(0).max(86_400_000),
});
export type OperationBatch = z.infer<typeof operationBatchSchema>;
