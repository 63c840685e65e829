import { z } from "zod";
import type { ProjectRole } from "@/lib/projects/permissions";
import type { Policy } from "@/lib/projects/policy";
import { templateKeys } from "@/lib/scheme/templates/template-keys";

/** A project's name in addresses: lower-case letters, digits and inner hyphens. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, "Lower-case letters, digits and hyphens, up to 63 characters");

export const newProjectSchema = z.strictObject({
  slug: slugSchema,
  name: z.string().trim().min(1).max(200),
  description: z.string().trim().max(5000).default(""),
  /** The scheme to begin with; the authenticity scheme when nothing is said. */
  template: z.enum(templateKeys).optional(),
});
export type NewProject = z.output<typeof newProjectSchema>;

/** A project as its frame and overview show it, and what the viewer is there. */
export type Project = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly policy: Policy;
  readonly transcriptCount: number;
  /** Tasks by status. */
  readonly unlabelledCount: number;
  readonly inProgressCount: number;
  readonly labelledCount: number;
  readonly labelRevision: number;
  readonly isDemonstration: boolean;
  /** Administrators who are not members act as owners. */
  readonly role: ProjectRole;
};
