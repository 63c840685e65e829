import { z } from "zod";
import { mappingSchema } from "@/lib/transcripts/formats/mapping";
import { refusedRecordSchema } from "@/lib/transcripts/import-report";

const counts = { read: z.int(), imported: z.int(), alreadyThere: z.int(), refused: z.int() };

/**
 * A line of what the server answers to an upload, as JSON: progress while records are stored, then the report, or a
 * failure with its words. What was stored before a failure stays.
 */
export const importEventSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("progress"),
    file: z.string(),
    bytesRead: z.int(),
    bytesTotal: z.int().nullable(),
    ...counts,
  }),
  z.strictObject({
    type: z.literal("report"),
    importId: z.uuid(),
    mapping: mappingSchema.nullable(),
    refusals: z.array(refusedRecordSchema).readonly(),
    ...counts,
  }),
  z.strictObject({ type: z.literal("failure"), message: z.string(), requestId: z.string().nullable() }),
]);
export type ImportEvent = z.infer<typeof importEventSchema>;
