"use client";

import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { TemplateField } from "@/components/projects/template-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input, Textarea } from "@/components/ui/field";
import type { NewProject as NewProjectInput } from "@/lib/projects/project";
import type { Result } from "@/lib/result";
import { templateKeys } from "@/lib/scheme/templates/template-keys";

type NewProjectProps = { readonly onCreate: (input: NewProjectInput) => Promise<Result<unknown>> };

export function NewProject({ onCreate }: NewProjectProps) {
  const text = useTranslations("projects");
  const common = useTranslations("common");
  const [isOpen, setOpen] = useState(false);
  const [problem, submit, isPending] = useActionState(async (_: string | null, form: FormData) => {
    const field = (name: string) => String(form.get(name) ?? "");
    const template = templateKeys.find((key) => key === field("template"));
    const said = { name: field("name"), slug: field("slug"), description: field("description") };
    const result = await onCreate({ ...said, template });
    if (!result.ok) return result.failure.message;
    setOpen(false);
    return null;
  }, null);
  return (
    <>
      <Button look="main" onClick={() => setOpen(true)}>
        {text("new")}
      </Button>
      <Dialog open={isOpen} onOpenChange={setOpen} title={text("new")} closeLabel={common("close")}>
        <form action={submit} className="flex flex-col gap-3">
          <Field label={text("name")}>{(control) => <Input {...control} name="name" required maxLength={200} />}</Field>
          <Field label={text("slug")} hint={text("slugHint")}>
            {(control) => <Input {...control} name="slug" required pattern="[a-z0-9]([a-z0-9\-]{0,61}[a-z0-9])?" />}
          </Field>
          <Field label={text("description")}>{(control) => <Textarea {...control} name="description" />}</Field>
          <TemplateField />
          <p role="alert" className="text-danger text-sm empty:hidden">
            {problem}
          </p>
          <Button look="main" type="submit" disabled={isPending}>
            {text("create")}
          </Button>
        </form>
      </Dialog>
    </>
  );
}
