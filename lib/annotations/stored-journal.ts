import { z } from "zod";
import { operationSchema } from "@/lib/annotations/operation";
import { refusedOperationSchema } from "@/lib/annotations/refused-operation";

/** What the browser's store keeps of a journal; parsed when read. */
export const storedJournalSchema = z.strictObject({
  baseRevision: z.int().min(0),
  pending: z.array(operationSchema),
  setAside: z.array(operationSchema),
  refused: z.array(refusedOperationSchema),
});
export type StoredJournal = z.infer<typeof storedJournalSchema>;
