import { z } from "zod";
import { slugSchema } from "@/lib/projects/project";
import { type Mapping, mappingSchema } from "@/lib/transcripts/formats/mapping";

/** A mapping that a project keeps for the next files of the same shape. */
export type SavedMapping = {
  readonly id: string;
  readonly name: string;
  readonly mapping: Mapping;
  readonly updatedAt: Date;
};

const project = slugSchema;
const name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^\P{Cc}+$/u, "A name has no control characters");

/** Keeps a mapping under a name; what had the name before is replaced. */
export const saveMappingSchema = z.strictObject({ project, name, mapping: mappingSchema });
export type SaveMapping = z.output<typeof saveMappingSchema>;

export const renameMappingSchema = z.strictObject({ project, id: z.uuid(), name });
export type RenameMapping = z.output<typeof renameMappingSchema>;

export const deleteMappingSchema = z.strictObject({ project, id: z.uuid() });
export type DeleteMapping = z.output<typeof deleteMappingSchema>;
