"use server";

import { revalidatePath } from "next/cache";
import { paths } from "@/lib/paths";
import { action } from "@/lib/server/action";
import * as skips from "@/lib/server/data/skips";
import * as tasks from "@/lib/server/data/tasks";
import { nextTaskSchema, skipTaskSchema, taskPlaceSchema } from "@/lib/tasks/task-input";

/** The id of the task to label next; null when nothing is left. */
export const openNextTask = action(nextTaskSchema, async (viewer, { project }) => {
  const task = await tasks.openNextTask(viewer, project);
  revalidatePath(paths.annotate(project), "layout");
  return task;
});

/** Opens the task that a researcher chose, and gives its id back. */
export const openTask = action(taskPlaceSchema, async (viewer, { project, task }) => {
  await tasks.openTask(viewer, project, task);
  revalidatePath(paths.annotate(project), "layout");
  return task;
});

export const skipTask = action(skipTaskSchema, async (viewer, input) => {
  await skips.skipTask(viewer, input);
  revalidatePath(paths.annotate(input.project), "layout");
});

export const resumeTask = action(taskPlaceSchema, async (viewer, input) => {
  await skips.resumeTask(viewer, input);
  revalidatePath(paths.annotate(input.project), "layout");
});
