"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { WayOut } from "@/components/workbench/way-out";
import type { FailureReason } from "@/lib/annotations/journal";
import { paths } from "@/lib/paths";
import type { TaskPlace } from "@/lib/tasks/task-input";

type TaskFailureProps = {
  readonly place: TaskPlace;
  readonly reason: FailureReason;
  readonly onRetry: () => void;
};

/** Why a task did not come, and the ways on from here. */
export function TaskFailure({ place, reason, onRetry }: TaskFailureProps) {
  const text = useTranslations("annotate.turn");
  const { project, task } = place;
  const box = useRef<HTMLDivElement>(null);
  // What had the focus is gone.
  useEffect(() => box.current?.querySelector<HTMLElement>("button, a")?.focus(), []);
  return (
    <main id="content" className="mx-auto max-w-xl px-4 py-16">
      <div ref={box} role="alert">
        <EmptyState title={text("failedTitle")} text={text(`because.${reason}`)} headingLevel="h1">
          {reason === "signed_out" ? (
            <Button look="main" asChild>
              <a href={paths.signIn(paths.annotateTask(project, task))}>{text("signIn")}</a>
            </Button>
          ) : (
            <Button look="main" onClick={onRetry}>
              {text("retry")}
            </Button>
          )}
          <Button asChild>
            <WayOut href={paths.annotate(project)}>{text("toQueue")}</WayOut>
          </Button>
        </EmptyState>
      </div>
    </main>
  );
}
