import { z } from "zod";
import { slugSchema } from "@/lib/projects/project";

export const nextTaskSchema = z.strictObject({ project: slugSchema });
/** One task of a project, as a rater names it. */
export const taskPlaceSchema = z.strictObject({ project: slugSchema, task: z.uuid() });
/** A task given back, and why: the project's owner reads the reason. */
export const skipTaskSchema = taskPlaceSchema.extend({ reason: z.string().trim().min(1).max(500) });
export type NextTask = z.input<typeof nextTaskSchema>;
export type TaskPlace = z.input<typeof taskPlaceSchema>;
export type SkipTask = z.input<typeof skipTaskSchema>;
