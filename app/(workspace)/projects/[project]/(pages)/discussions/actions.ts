"use server";

import { revalidatePath } from "next/cache";
import { answerDiscussionSchema } from "@/lib/discussions/discussion";
import { paths } from "@/lib/paths";
import { action } from "@/lib/server/action";
import * as discussions from "@/lib/server/data/discussions";

export const answerDiscussion = action(answerDiscussionSchema, async (viewer, input) => {
  await discussions.answerDiscussion(viewer, input);
  revalidatePath(paths.discussions(input.project));
});
