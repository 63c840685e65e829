"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { RoleSelect } from "@/components/members/role-select";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { toast } from "@/components/ui/toast";
import type { ProjectRole } from "@/lib/projects/permissions";
import { projectRoleSchema } from "@/lib/projects/project-role";
import type { Result } from "@/lib/result";

type NewMember = { readonly project: string; readonly email: string; readonly role: ProjectRole };
type AddMemberProps = { readonly project: string; readonly onAdd: (member: NewMember) => Promise<Result<unknown>> };

export function AddMember({ project, onAdd }: AddMemberProps) {
  const text = useTranslations("members");
  const [problem, submit, isPending] = useActionState(async (_: string | null, form: FormData) => {
    const email = String(form.get("email") ?? "");
    const result = await onAdd({ project, email, role: projectRoleSchema.parse(form.get("role")) });
    if (!result.ok) return result.failure.message;
    toast.success(text("added", { email }));
    return null;
  }, null);
  return (
    <form action={submit} className="mb-6 flex flex-wrap items-start gap-3">
      <div className="min-w-64 flex-1 sm:max-w-96">
        <Field label={text("email")} error={problem}>
          {(control) => <Input {...control} name="email" type="email" required />}
        </Field>
      </div>
      <Field label={text("role")}>{(control) => <RoleSelect {...control} name="role" defaultValue="rater" />}</Field>
      <Button look="main" type="submit" disabled={isPending} className="mt-[23px]">
        {text("add")}
      </Button>
    </form>
  );
}
