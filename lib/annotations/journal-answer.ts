import { z } from "zod";
import { annotationSchema } from "@/lib/annotations/annotation";
import { refusalSchema } from "@/lib/annotations/refused-operation";

/** What the server answers to a batch of operations. */
export const journalAnswerSchema = z.discriminatedUnion("kind", [
  /** These operations of the batch are kept, now or since before. At most one is refused: the ones after it wait. */
  z.strictObject({
    kind: z.literal("saved"),
    revision: z.int().min(0),
    operationIds: z.array(z.uuid()),
    refused: z.strictObject({ operationId: z.uuid(), refusal: refusalSchema }).nullable(),
  }),
  /** Nothing of the batch was applied: the annotation has moved on since the batch's base revision. */
  z.strictObject({
    kind: z.literal("conflict"),
    revision: z.int().min(0),
    annotation: annotationSchema,
    /** Ids of the operations applied since the base revision, and of those of the batch that were applied before. */
    appliedIds: z.array(z.uuid()),
  }),
]);
export type JournalAnswer = z.infer<typeof journalAnswerSchema>;

/** An annotation with its revision, as the journal's door gives it when asked. */
export const revisedAnnotationSchema = z.strictObject({ revision: z.int().min(0), annotation: annotationSchema });
export type RevisedAnnotation = z.infer<typeof revisedAnnotationSchema>;
