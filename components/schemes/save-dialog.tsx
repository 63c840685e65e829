"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConsequenceList } from "@/components/schemes/consequence-list";
import { DifferenceView } from "@/components/schemes/difference-view";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Textarea } from "@/components/ui/field";
import { schemeDifference } from "@/lib/scheme/scheme-difference";
import type { SchemeEdit } from "@/lib/scheme/scheme-edit";

type SaveDialogProps = {
  readonly edit: SchemeEdit;
  readonly isPending: boolean;
  /** Why it could not be saved; null while nothing went wrong. */
  readonly problem: string | null;
  readonly onSave: (note: string) => void;
  readonly onClose: () => void;
};

/** What is about to be saved, what it means, and why. */
export function SaveDialog({ edit, isPending, problem, onSave, onClose }: SaveDialogProps) {
  const text = useTranslations("scheme.editor");
  const common = useTranslations("common");
  const [note, setNote] = useState("");
  const number = edit.base.number + 1;
  const difference = schemeDifference(edit.base.scheme, edit.draft);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={text("saveTitle", { number })}
      closeLabel={common("close")}
      className="w-[min(860px,calc(100vw-2rem))]"
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          onSave(note.trim());
        }}
      >
        <Field label={text("note")} hint={text("noteHint")}>
          {(control) => (
            <Textarea
              {...control}
              required
              maxLength={2000}
              value={note}
              className="min-h-14"
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        <DifferenceView difference={difference} />
        <ConsequenceList difference={difference} />
        <p role="alert" className="text-danger empty:hidden">
          {problem}
        </p>
        <div className="sticky bottom-[-20px] -mx-5 -mb-5 flex justify-end gap-2 border-t bg-panel px-5 py-3">
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button look="main" type="submit" disabled={isPending || note.trim() === ""}>
            {text("saveNow", { number })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
