"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { CommandButton } from "@/components/workbench/command-button";
import type { Annotation } from "@/lib/annotations/annotation";
import { cn } from "@/lib/cn";
import type { OpenTask } from "@/lib/tasks/task";

type DraftStateProps = {
  readonly task: Pick<OpenTask, "submittedAt" | "isReopened">;
  /** As it is now; the task tells how it was when it was opened. */
  readonly state: Annotation["state"];
};

/** Whether it is a draft, submitted, or opened again and not submitted since; and the way to how it came to that. */
export function DraftState({ task, state }: DraftStateProps) {
  const text = useTranslations("annotate.state");
  const format = useFormatter();
  const [wasSubmitted, setSubmitted] = useState(task.isReopened);
  const [wasDraft, setDraft] = useState(false);
  if (state === "submitted" && !wasSubmitted) setSubmitted(true);
  if (state === "draft" && !wasDraft) setDraft(true);
  const kind = state === "draft" && wasSubmitted ? "reopened" : state;
  // Of what was submitted since it was opened the task does not tell.
  const at = kind === "submitted" && !wasDraft && task.submittedAt ? new Date(task.submittedAt) : null;
  return (
    <CommandButton
      command="openHistory"
      look="quiet"
      title={at ? format.dateTime(at, { dateStyle: "full", timeStyle: "medium" }) : undefined}
      className={cn("min-h-7 px-1.5", kind === "reopened" && "text-warn")}
    >
      {at
        ? text("submittedAt", { when: format.dateTime(at, { dateStyle: "medium", timeStyle: "short" }) })
        : text(kind)}
      <span className="sr-only">{text("history")}</span>
    </CommandButton>
  );
}
