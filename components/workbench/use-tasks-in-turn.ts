"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { freshAnnotation } from "@/components/workbench/fresh-annotation";
import { type JournalStore, openJournalStore } from "@/components/workbench/journal-store";
import { fetchTask } from "@/components/workbench/task-door";
import { useTaskAhead } from "@/components/workbench/use-task-ahead";
import type { FailureReason } from "@/lib/annotations/journal";
import type { RevisedAnnotation } from "@/lib/annotations/journal-answer";
import { paths } from "@/lib/paths";
import type { GivenTask, TaskInTurn } from "@/lib/tasks/task";

/** A task with its draft open: what an earlier visit left must be in sight from the first moment. */
export type TaskOnDesk = TaskInTurn & {
  readonly store: JournalStore;
  /** The annotation as the server has it. */
  readonly server: RevisedAnnotation;
  /** Another number each time a task is opened. */
  readonly visit: number;
};

export type Shown =
  | ({ readonly kind: "open" } & TaskOnDesk)
  | { readonly kind: "opening" }
  | { readonly kind: "failed"; readonly task: string; readonly reason: FailureReason };

type TurnsOptions = {
  readonly project: string;
  readonly owner: string;
  /** The task that came with the page. */
  readonly first: TaskInTurn;
};

export type TasksInTurn = {
  readonly shown: Shown;
  /** Goes on to a task that the rater was given. The one before stays until the next can be worked on. */
  readonly goTo: (given: GivenTask) => Promise<void>;
  /** Asks again for a task that did not come. */
  readonly retry: () => void;
  /** The open task is the rater's again. */
  readonly noteResumed: () => void;
};

/**
 * The task that the address names, from one to the next without loading the page again: going on changes the address,
 * and going back or forward in the browser changes the task.
 */
export function useTasksInTurn({ project, owner, first }: TurnsOptions): TasksInTurn {
  const [shown, setShown] = useState<Shown>({ kind: "opening" });
  const visits = useRef(0);
  const here = useRef(first.task.id);
  const takeAhead = useTaskAhead({ project, after: shown.kind === "open" ? shown.task.id : null });

  /** Opens a task, unless another is wanted in the meantime; `known` saves asking for it. */
  const open = useCallback(
    async (task: string, { known, arrive }: { readonly known: TaskInTurn | null; readonly arrive?: () => void }) => {
      visits.current += 1;
      const visit = visits.current;
      const next = await openTask({ project, owner, task }, known);
      if (visit !== visits.current) return;
      arrive?.();
      here.current = task;
      setShown(next.kind === "open" ? { ...next, visit } : next);
    },
    [project, owner],
  );

  const begin = useRef(first);
  useEffect(() => {
    const { current } = begin;
    const task = taskAt(project) ?? current.task.id;
    void open(task, { known: task === current.task.id ? current : null });
    const onTraversal = () => {
      const wanted = taskAt(project);
      if (wanted === null || wanted === here.current) return;
      here.current = wanted;
      setShown({ kind: "opening" });
      void open(wanted, { known: null });
    };
    window.addEventListener("popstate", onTraversal);
    return () => {
      window.removeEventListener("popstate", onTraversal);
      visits.current += 1;
    };
  }, [project, open]);

  const goTo = useCallback(
    async (given: GivenTask) => {
      const ahead = takeAhead(given);
      await open(given.id, {
        known: ahead && { task: ahead, progress: given.progress },
        arrive: () => window.history.pushState(null, "", paths.annotateTask(project, given.id)),
      });
    },
    [takeAhead, open, project],
  );

  return {
    shown,
    goTo,
    retry: () => {
      if (shown.kind !== "failed") return;
      setShown({ kind: "opening" });
      void open(shown.task, { known: null });
    },
    noteResumed: () =>
      setShown((now) => (now.kind === "open" ? { ...now, task: { ...now.task, assignment: "open" } } : now)),
  };
}

type Draft = { readonly project: string; readonly owner: string; readonly task: string };
type Opened = ({ readonly kind: "open" } & Omit<TaskOnDesk, "visit">) | Extract<Shown, { kind: "failed" }>;

async function openTask({ project, owner, task }: Draft, known: TaskInTurn | null): Promise<Opened> {
  const found = known ?? (await fetchTask(project, task));
  if ("reason" in found) return { kind: "failed", task, reason: found.reason };
  const { revision, annotation } = found.task;
  const url = paths.api.operations(project, task);
  const server = await freshAnnotation({ task, url }, { revision, annotation });
  const store = await openJournalStore({ owner, task });
  return { kind: "open", task: found.task, progress: found.progress, store, server };
}

/** The task that the address names; null when it is no task's. */
function taskAt(project: string): string | null {
  const beginning = `${paths.annotate(project)}/`;
  const { pathname } = window.location;
  return pathname.startsWith(beginning) ? decodeURIComponent(pathname.slice(beginning.length)) : null;
}
