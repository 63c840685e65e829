import { z } from "zod";
import { operationSchema } from "@/lib/annotations/operation";

/** The most operations in one page: as many as in one batch. */
export const ownHistoryPageLength = 500;

/** An operation as the server has kept it. */
const savedOperationSchema = operationSchema.extend({
  /** The annotation's revision after it. */
  revision: z.int().min(1),
  savedAt: z.iso.datetime(),
});
export type SavedOperation = Readonly<z.infer<typeof savedOperationSchema>>;

/** A rater's own changes of one annotation, oldest first. */
export const ownHistoryPageSchema = z.strictObject({
  /** True when there was nothing before the first; false for labels that came in as a whole, and were changed here. */
  isWhole: z.boolean(),
  operations: z.array(savedOperationSchema).max(ownHistoryPageLength),
  /** The revision after which the next page begins; null on the last page. */
  next: z.int().min(1).nullable(),
});
export type OwnHistoryPage = z.infer<typeof ownHistoryPageSchema>;

/** What the address of a page says: after which revision it begins. */
export const ownHistoryQuerySchema = z.object({ after: z.coerce.number().int().min(0).default(0) });
