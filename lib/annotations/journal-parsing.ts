import { z } from "zod";
import {
  type JournalAnswer,
  journalAnswerSchema,
  type RevisedAnnotation,
  revisedAnnotationSchema,
} from "@/lib/annotations/journal-answer";
import { type StoredJournal, storedJournalSchema } from "@/lib/annotations/stored-journal";

// What the browser parses of the journal, in one module, so that it can come after the first paint.

/** A journal as the browser's store holds it, with the time of its last change in milliseconds. */
export type JournalRecord = { readonly changedAt: number; readonly journal: StoredJournal };

const recordSchema = z.object({ changedAt: z.number(), journal: storedJournalSchema });

/** A record of the browser's store; null when this version cannot read it. */
export function parseRecord(value: unknown): JournalRecord | null {
  return recordSchema.safeParse(value).data ?? null;
}

/** The server's answer to a batch; null when it is none. */
export function parseAnswer(value: unknown): JournalAnswer | null {
  return journalAnswerSchema.safeParse(value).data ?? null;
}

/** The server's annotation with its revision; null when it is none. */
export function parseRevised(value: unknown): RevisedAnnotation | null {
  return revisedAnnotationSchema.safeParse(value).data ?? null;
}
