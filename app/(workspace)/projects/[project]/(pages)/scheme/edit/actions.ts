"use server";

import { revalidatePath } from "next/cache";
import { paths } from "@/lib/paths";
import { saveSchemeSchema } from "@/lib/scheme/scheme-version";
import { action } from "@/lib/server/action";
import * as schemes from "@/lib/server/data/schemes";

export const saveScheme = action(saveSchemeSchema, async (viewer, input) => {
  const number = await schemes.saveScheme(viewer, input);
  revalidatePath(paths.scheme(input.project));
  revalidatePath(paths.schemeEditor(input.project));
  return number;
});
