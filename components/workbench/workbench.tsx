"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useEffect } from "react";
import { OpenWorkbench } from "@/components/workbench/open-workbench";
import { Opening } from "@/components/workbench/opening";
import { TaskFailure } from "@/components/workbench/task-failure";
import { TaskNews } from "@/components/workbench/task-news";
import type { TaskActions } from "@/components/workbench/use-leaving";
import { useTasksInTurn } from "@/components/workbench/use-tasks-in-turn";
import { paths } from "@/lib/paths";
import type { GivenTask, TaskInTurn } from "@/lib/tasks/task";

type WorkbenchProps = {
  readonly project: { readonly slug: string; readonly name: string };
  /** The task that came with the page; others follow it. */
  readonly first: TaskInTurn;
  /** The account whose drafts they are. */
  readonly owner: string;
  readonly actions: TaskActions;
  readonly account: ReactNode;
};

/** Where a rater works on one task after the other. */
export function Workbench({ project, first, owner, actions, account }: WorkbenchProps) {
  const { slug } = project;
  const router = useRouter();
  const { shown, goTo, retry, noteResumed } = useTasksInTurn({ project: slug, owner, first });
  const onNext = useCallback(
    async (given: GivenTask | null) => {
      if (given) await goTo(given);
      else router.push(paths.annotate(slug));
    },
    [goTo, router, slug],
  );
  // The pages that one comes back to were drawn before the work that was done here.
  useEffect(() => () => router.refresh(), [router]);

  return (
    <>
      <TaskNews open={shown.kind === "open" ? shown : null} />
      {shown.kind === "open" ? (
        <OpenWorkbench
          key={shown.visit}
          {...shown}
          {...{ project, owner, actions, account, onNext }}
          onResumed={noteResumed}
        />
      ) : null}
      {shown.kind === "opening" ? <Opening /> : null}
      {shown.kind === "failed" ? (
        <TaskFailure place={{ project: slug, task: shown.task }} reason={shown.reason} onRetry={retry} />
      ) : null}
    </>
  );
}
