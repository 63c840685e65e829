import { z } from "zod";
import { projectRoles } from "@/lib/projects/permissions";

export const projectRoleSchema = z.enum(projectRoles);
