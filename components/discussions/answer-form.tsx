"use client";

import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Textarea } from "@/components/ui/field";
import { maxNoteLength } from "@/lib/annotations/annotation-limits";
import type { AnswerDiscussion } from "@/lib/discussions/discussion";
import type { Result } from "@/lib/result";

type AnswerFormProps = {
  /** What was answered before; null while the question waits. */
  readonly answered: string | null;
  readonly place: Omit<AnswerDiscussion, "answer">;
  readonly onAnswer: (input: AnswerDiscussion) => Promise<Result<void>>;
};

/** The field for an answer; behind a button once there is one. */
export function AnswerForm({ answered, place, onAnswer }: AnswerFormProps) {
  const text = useTranslations("discussions");
  const [isOpen, setOpen] = useState(answered === null);
  const [answer, setAnswer] = useState(answered ?? "");
  const [problem, submit, isPending] = useActionState(async (_: string | null) => {
    const result = await onAnswer({ ...place, answer });
    return result.ok ? null : result.failure.message;
  }, null);
  if (!isOpen)
    return (
      <Button look="quiet" className="min-h-7 px-2" onClick={() => setOpen(true)}>
        {text("change")}
      </Button>
    );
  return (
    <form action={submit} className="flex flex-col gap-2">
      <Field label={text("answer")} error={problem}>
        {(control) => (
          <Textarea
            {...control}
            required
            dir="auto"
            maxLength={maxNoteLength}
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
          />
        )}
      </Field>
      <div className="flex justify-end">
        <Button look="main" type="submit" disabled={isPending}>
          {text("send")}
        </Button>
      </div>
    </form>
  );
}
