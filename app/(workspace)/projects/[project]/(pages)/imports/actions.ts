"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { paths } from "@/lib/paths";
import { slugSchema } from "@/lib/projects/project";
import { action } from "@/lib/server/action";
import * as mappings from "@/lib/server/data/saved-mappings";
import * as cancelling from "@/lib/server/imports/cancel-import";
import * as starting from "@/lib/server/imports/start-import";
import { givenSchema } from "@/lib/transcripts/import-request";
import { deleteMappingSchema, renameMappingSchema, saveMappingSchema } from "@/lib/transcripts/saved-mapping";

const placeSchema = z.strictObject({ project: slugSchema, id: z.uuid() });

export const startImport = action(placeSchema.extend({ given: givenSchema }), async (viewer, input) => {
  await starting.startImport(viewer, input);
});

export const cancelImport = action(placeSchema, cancelling.cancelImport);

export const resumeImport = action(placeSchema, async (viewer, place) => {
  await starting.resumeImport(viewer, place);
});

export const discardImport = action(placeSchema, async (viewer, place) => {
  await cancelling.discardImport(viewer, place);
  revalidatePath(paths.imports(place.project));
});

export const saveMapping = action(saveMappingSchema, mappings.saveMapping);
export const renameMapping = action(renameMappingSchema, mappings.renameMapping);
export const deleteMapping = action(deleteMappingSchema, mappings.deleteMapping);
