import { z } from "zod";
import type { ProjectRole } from "@/lib/projects/permissions";
import { slugSchema } from "@/lib/projects/project";
import { projectRoleSchema } from "@/lib/projects/project-role";
import { emailSchema } from "@/lib/users/email";

export type Member = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: ProjectRole;
  readonly isDisabled: boolean;
  readonly since: Date;
};

export const addMemberSchema = z.strictObject({ project: slugSchema, email: emailSchema, role: projectRoleSchema });
export const changeMemberSchema = z.strictObject({ project: slugSchema, userId: z.uuid(), role: projectRoleSchema });
export const removeMemberSchema = z.strictObject({ project: slugSchema, userId: z.uuid() });
export type AddMember = z.output<typeof addMemberSchema>;
export type ChangeMember = z.output<typeof changeMemberSchema>;
export type RemoveMember = z.output<typeof removeMemberSchema>;
