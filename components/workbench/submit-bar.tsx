"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CommandButton } from "@/components/workbench/command-button";
import type { AssignmentState } from "@/lib/tasks/task";

type SubmitBarProps = {
  readonly assignment: AssignmentState;
  readonly isSubmitted: boolean;
  /** Submitted, and the server has yet to say so or to give the next task. */
  readonly isLeaving: boolean;
  readonly onNext: () => void;
  readonly onResume: () => void;
};

/** What ends the work on a task, or begins it again. */
export function SubmitBar({ assignment, isSubmitted, isLeaving, onNext, onResume }: SubmitBarProps) {
  const text = useTranslations("annotate.panel");
  const isAway = assignment === "skipped" || assignment === "expired";
  const state = isSubmitted && !isLeaving ? text("submitted") : isAway ? text(assignment) : null;
  return (
    <div className="border-t bg-panel px-4 py-3">
      {state ? <p className="mb-2 text-dim text-sm">{state}</p> : null}
      <div className="flex items-center gap-2">
        {isSubmitted ? (
          <>
            <CommandButton command="reopen" disabled={isLeaving}>
              {text("reopen")}
            </CommandButton>
            <Button look="main" onClick={onNext} disabled={isLeaving} className="flex-1">
              {text(isLeaving ? "submitting" : "next")}
            </Button>
          </>
        ) : isAway ? (
          <>
            <Button onClick={onResume}>{text("resume")}</Button>
            <Button look="main" onClick={onNext} className="flex-1">
              {text("next")}
            </Button>
          </>
        ) : (
          <>
            <CommandButton command="skip">{text("skip")}</CommandButton>
            <CommandButton command="submit" look="main" className="flex-1">
              {text("submit")}
            </CommandButton>
          </>
        )}
      </div>
    </div>
  );
}
