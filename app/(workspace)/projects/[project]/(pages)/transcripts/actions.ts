"use server";

import { revalidatePath } from "next/cache";
import { paths } from "@/lib/paths";
import { action } from "@/lib/server/action";
import * as views from "@/lib/server/data/saved-views";
import { changeViewSchema, deleteViewSchema, saveViewSchema } from "@/lib/transcripts/saved-view";

export const saveView = action(saveViewSchema, async (viewer, input) => {
  await views.saveView(viewer, input);
  revalidatePath(paths.transcripts(input.project));
});

export const changeView = action(changeViewSchema, async (viewer, input) => {
  await views.changeView(viewer, input);
  revalidatePath(paths.transcripts(input.project));
});

export const deleteView = action(deleteViewSchema, async (viewer, input) => {
  await views.deleteView(viewer, input);
  revalidatePath(paths.transcripts(input.project));
});
