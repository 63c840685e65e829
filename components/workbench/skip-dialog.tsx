"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Textarea } from "@/components/ui/field";

type SkipDialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Gives what went wrong, in words; null when it is done. */
  readonly onSkip: (reason: string) => Promise<string | null>;
};

/** Asks why a task is given back. */
export function SkipDialog({ isOpen, onClose, onSkip }: SkipDialogProps) {
  const text = useTranslations("annotate.skip");
  const common = useTranslations("common");
  const [problem, submit, isPending] = useActionState(
    (_: string | null, form: FormData) => onSkip(String(form.get("reason") ?? "")),
    null,
  );
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={text("title")}
      description={text("intro")}
      closeLabel={common("close")}
    >
      <form action={submit} className="flex flex-col gap-3">
        <Field label={text("reason")}>
          {(control) => <Textarea {...control} name="reason" required maxLength={500} dir="auto" />}
        </Field>
        <p role="alert" className="text-danger text-sm empty:hidden">
          {problem}
        </p>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button look="main" type="submit" disabled={isPending}>
            {text("confirm")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
