import { notFound } from "next/navigation";
import { cache } from "react";
import { AppError } from "@/lib/errors";
import { allows, type Permission } from "@/lib/projects/permissions";
import type { Project } from "@/lib/projects/project";
import { getProject } from "@/lib/server/data/projects";
import type { Viewer } from "@/lib/viewer";

/** The project of a page, read once a request; the not-found page when it is not there for this viewer. */
export const readProject = cache(
  (viewer: Viewer, slug: string): Promise<Project> => orNotFound(getProject(viewer, slug)),
);

/** The same for a page that asks for more than being in the project. */
export async function readProjectFor(viewer: Viewer, slug: string, permission: Permission): Promise<Project> {
  const project = await readProject(viewer, slug);
  if (!allows(project.role, permission)) notFound();
  return project;
}

/** Shows the not-found page for what the data layer says is not there. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && error.code === "notFound") notFound();
    throw error;
  }
}
