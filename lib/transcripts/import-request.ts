import { z } from "zod";
import { labelChoicesSchema } from "@/lib/labels/label-choices";
import { mappingSchema } from "@/lib/transcripts/formats/mapping";
import { importKindSchema } from "@/lib/transcripts/import-report";

/** A name without control characters, as reports and rules on file names use it. */
const fileNameSchema = z
  .string()
  .min(1)
  .max(500)
  .regex(/^\P{Cc}+$/u, "A file name has no control characters");

const importedFileSchema = z.strictObject({ name: fileNameSchema, sizeBytes: z.int().min(0) });

/** What begins an import over HTTP: its files are sent after it, piece by piece. */
export const newImportSchema = z.strictObject({
  kind: importKindSchema.default("transcripts"),
  files: z
    .array(importedFileSchema)
    .min(1)
    .max(1000)
    .refine((files) => new Set(files.map(({ name }) => name)).size === files.length, "Two files have the same name"),
});
export type NewImport = z.output<typeof newImportSchema>;

/** What whoever imports decides rather than the data. */
export const givenSchema = z.strictObject({
  mapping: mappingSchema.optional(),
  /** The model of every record that no known format names one for, or that is read by a mapping. */
  model: z.string().min(1).max(200).optional(),
  condition: z.string().min(1).max(200).optional(),
  labels: labelChoicesSchema.optional(),
});
export type Given = z.output<typeof givenSchema>;

/** The answer to a piece of a file: how many of its bytes have come; the next piece begins there. */
export const receivedSchema = z.strictObject({ receivedBytes: z.int().min(0) });
