"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { toast } from "@/components/ui/toast";
import type { Result } from "@/lib/result";

/** Keeps the list as it is under a name. */
export function SaveViewForm({ onSave }: { readonly onSave: (name: string) => Promise<Result<unknown>> }) {
  const text = useTranslations("transcripts.views");
  const [problem, submit, isPending] = useActionState(async (_: string | null, form: FormData) => {
    const name = String(form.get("name") ?? "").trim();
    const result = await onSave(name);
    if (!result.ok) return result.failure.message;
    toast.success(text("saved", { name }));
    return null;
  }, null);
  return (
    <form action={submit} className="mt-2 flex items-start gap-2 border-t px-2 pt-3 pb-1">
      <div className="min-w-0 flex-1">
        <Field label={text("saveAs")} error={problem}>
          {(control) => <Input {...control} name="name" dir="auto" required maxLength={100} autoComplete="off" />}
        </Field>
      </div>
      <Button type="submit" disabled={isPending} className="mt-[23px]">
        {text("save")}
      </Button>
    </form>
  );
}
