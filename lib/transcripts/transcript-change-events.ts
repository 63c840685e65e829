import { z } from "zod";

const count = z.int().min(0);

/** What is told while transcripts are changed or a change is undone: a line of JSON each, the last one `done` or `failure`. */
export const changeEventSchema = z.discriminatedUnion("type", [
  /** `looked` of those chosen have been looked at, `changed` of them have got another value. */
  z.strictObject({ type: z.literal("progress"), looked: count, changed: count }),
  z.strictObject({
    type: z.literal("done"),
    /** The change, by which it can be undone; null when nothing differed. */
    id: z.uuid().nullable(),
    looked: count,
    changed: count,
    /** Those that a pair rule makes no key for. */
    withoutValue: count,
    /** Whether someone stopped or undid it before all were looked at. */
    isStopped: z.boolean(),
  }),
  z.strictObject({ type: z.literal("failure"), message: z.string() }),
]);
export type ChangeEvent = z.infer<typeof changeEventSchema>;
/** How a change came out. */
export type ChangeResult = Extract<ChangeEvent, { readonly type: "done" }>;

/** The same for an undo: how many have again what they had before, and how many had been changed since and were left. */
export const undoEventSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("progress"), looked: count, restored: count }),
  z.strictObject({ type: z.literal("done"), restored: count, left: count }),
  z.strictObject({ type: z.literal("failure"), message: z.string() }),
]);
export type UndoEvent = z.infer<typeof undoEventSchema>;
export type UndoResult = Extract<UndoEvent, { readonly type: "done" }>;
