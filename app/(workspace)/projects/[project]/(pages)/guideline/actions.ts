"use server";

import { revalidatePath } from "next/cache";
import { comparedGuidelineSchema, newGuidelineSchema } from "@/lib/guideline/guideline";
import { paths } from "@/lib/paths";
import { action } from "@/lib/server/action";
import { compareGuideline, saveGuideline as save } from "@/lib/server/data/guidelines";

/** Makes a new version; its number. */
export const saveGuideline = action(newGuidelineSchema, async (viewer, input) => {
  const number = await save(viewer, input);
  revalidatePath(paths.guideline(input.project));
  return number;
});

/** What has come since the version that a text was written on, and what the text would change in it. */
export const compareWithNewest = action(comparedGuidelineSchema, compareGuideline);
