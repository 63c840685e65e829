import { z } from "zod";
import { draftMappingSchema } from "@/lib/transcripts/formats/mapping";
import { importKindSchema, importStateSchema } from "@/lib/transcripts/import-report";
import { transcriptDraftSchema } from "@/lib/transcripts/transcript";

const count = z.int().min(0);
const moment = z.coerce.date();

/** What the server answers when an import was begun. */
export const begunImportSchema = z.object({ id: z.uuid() });

/** An import as the server answers it over HTTP: `ImportSummary`, its moments as texts. */
export const importAnswerSchema = z.object({
  id: z.uuid(),
  kind: importKindSchema,
  files: z.array(z.object({ name: z.string(), sizeBytes: count, receivedBytes: count })).readonly(),
  state: importStateSchema,
  hasFiles: z.boolean(),
  read: count,
  imported: count,
  alreadyThere: count,
  refused: count,
  bytesRead: count,
  bytesTotal: count,
  readBefore: count,
  failure: z.string().nullable(),
  startedBy: z.string().nullable(),
  createdAt: moment,
  startedAt: moment.nullable(),
  finishedAt: moment.nullable(),
});

const refusalSchema = z.object({ path: z.string(), reason: z.string() });

/** What an import would do with its files, as the server answers it: `ImportPreview`. */
export const previewAnswerSchema = z.object({
  files: z
    .array(
      z.object({
        name: z.string(),
        sizeBytes: count,
        format: z.string().nullable(),
        problem: z.string().nullable(),
      }),
    )
    .readonly(),
  mapping: draftMappingSchema.nullable(),
  isProposed: z.boolean(),
  problem: z.string().nullable(),
  paths: z.array(z.object({ path: z.string(), example: z.string(), count })).readonly(),
  sampledRecords: count,
  records: z
    .array(z.object({ file: z.string(), record: z.int(), reading: z.union([refusalSchema, transcriptDraftSchema]) }))
    .readonly(),
});
export type PreviewAnswer = z.output<typeof previewAnswerSchema>;
export type RecordAnswer = PreviewAnswer["records"][number];
