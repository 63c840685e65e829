"use client";

import { useTranslations } from "next-intl";
import { useActionState, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Textarea } from "@/components/ui/field";
import { skipReasons } from "@/lib/tasks/skip-reasons";

type SkipDialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Gives what went wrong, in words; null when it is done. */
  readonly onSkip: (reason: string) => Promise<string | null>;
};

/** Asks why a task is given back. A common reason is put into words, which can be added to. */
export function SkipDialog({ isOpen, onClose, onSkip }: SkipDialogProps) {
  const text = useTranslations("annotate.skip");
  const common = useTranslations("common");
  const [reason, setReason] = useState("");
  const confirm = useRef<HTMLDivElement>(null);
  const [problem, submit, isPending] = useActionState((_: string | null) => onSkip(reason), null);
  const choose = (words: string) => {
    setReason(words);
    confirm.current?.querySelector<HTMLElement>('[type="submit"]')?.focus();
  };
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
          {(control) => (
            <Textarea
              {...control}
              required
              maxLength={500}
              dir="auto"
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <fieldset className="flex flex-wrap gap-1.5">
          <legend className="mb-1.5 text-dim text-sm">{text("common")}</legend>
          {skipReasons.map((each) => (
            <Button key={each} className="min-h-7 px-2" onClick={() => choose(text(`reasons.${each}`))}>
              {text(`reasons.${each}`)}
            </Button>
          ))}
        </fieldset>
        <p role="alert" className="text-danger text-sm empty:hidden">
          {problem}
        </p>
        <div ref={confirm} className="flex justify-end gap-2">
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button look="main" type="submit" disabled={isPending}>
            {text("confirm")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
