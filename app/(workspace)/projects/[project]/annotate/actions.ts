"use server";

import { action } from "@/lib/server/action";
import { getTaskStamp } from "@/lib/server/data/open-task";
import { getRaterProgress } from "@/lib/server/data/own-tasks";
import * as reopen from "@/lib/server/data/reopen";
import * as skips from "@/lib/server/data/skips";
import * as tasks from "@/lib/server/data/tasks";
import type { GivenTask } from "@/lib/tasks/task";
import { nextTaskSchema, skipTaskSchema, taskPlaceSchema } from "@/lib/tasks/task-input";

/** The id of the task to label next; null when nothing is left. */
export const openNextTask = action(nextTaskSchema, (viewer, { project }) => tasks.openNextTask(viewer, project));

/** The same with what the workbench needs to know, to show a copy that it has; the task itself is asked for only without. */
export const takeNextTask = action(nextTaskSchema, async (viewer, { project }): Promise<GivenTask | null> => {
  const id = await tasks.openNextTask(viewer, project);
  if (id === null) return null;
  const [stamp, progress] = await Promise.all([
    getTaskStamp(viewer, { project, task: id }),
    getRaterProgress(viewer, project),
  ]);
  return { id, stamp, progress };
});

/** Opens the task that a researcher chose, and gives its id back. */
export const openTask = action(taskPlaceSchema, async (viewer, { project, task }) => {
  await tasks.openTask(viewer, project, task);
  return task;
});

export const skipTask = action(skipTaskSchema, async (viewer, input) => {
  await skips.skipTask(viewer, input);
});

export const resumeTask = action(taskPlaceSchema, async (viewer, input) => {
  await skips.resumeTask(viewer, input);
});

/** Takes a submission back, to go on with it. */
export const reopenTask = action(taskPlaceSchema, async (viewer, input) => {
  await reopen.reopenTask(viewer, input);
});
