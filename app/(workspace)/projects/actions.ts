"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { paths } from "@/lib/paths";
import { newProjectSchema, slugSchema } from "@/lib/projects/project";
import { action } from "@/lib/server/action";
import { archiveProject, createProject, restoreProject } from "@/lib/server/data/projects";

const projectSchema = z.strictObject({ project: slugSchema });

export const addProject = action(newProjectSchema, async (viewer, input) => {
  await createProject(viewer, input);
  revalidatePath(paths.projects());
});

export const removeProject = action(projectSchema, async (viewer, { project }) => {
  await archiveProject(viewer, project);
  revalidatePath(paths.projects());
});

export const bringBackProject = action(projectSchema, async (viewer, { project }) => {
  await restoreProject(viewer, project);
  revalidatePath(paths.projects());
});
