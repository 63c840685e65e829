"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Select } from "@/components/ui/field";
import { projectRoleSchema } from "@/lib/projects/project-role";

export function RoleSelect(props: ComponentProps<"select">) {
  const text = useTranslations("projects.role");
  return (
    <Select {...props}>
      {projectRoleSchema.options.map((role) => (
        <option key={role} value={role}>
          {text(role)}
        </option>
      ))}
    </Select>
  );
}
