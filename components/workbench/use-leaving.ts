"use client";

import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { toast } from "@/components/ui/toast";
import type { Journal } from "@/lib/annotations/journal";
import { journalStatus } from "@/lib/annotations/journal";
import { paths } from "@/lib/paths";
import type { Result } from "@/lib/result";
import type { GivenTask } from "@/lib/tasks/task";
import type { NextTask, SkipTask, TaskPlace } from "@/lib/tasks/task-input";

/** What the server does for a task as a whole. */
export type TaskActions = {
  readonly openNext: (input: NextTask) => Promise<Result<GivenTask | null>>;
  readonly skip: (input: SkipTask) => Promise<Result<unknown>>;
  readonly resume: (input: TaskPlace) => Promise<Result<unknown>>;
};

type LeavingOptions = {
  readonly place: TaskPlace;
  readonly actions: TaskActions;
  readonly journal: Journal;
  /** Goes on to the task that was given; null when nothing is left. Done when it is there, or will not come. */
  readonly onNext: (given: GivenTask | null) => Promise<void>;
  readonly onResumed: () => void;
};

export type Leaving = {
  /** Submitted, and on the way to the next task as soon as the server has it. */
  readonly isLeaving: boolean;
  /** To be told before submitting is tried. */
  readonly expectSubmission: () => void;
  readonly goToNext: () => Promise<void>;
  /** Gives what went wrong, in words; null when it is done. */
  readonly skip: (reason: string) => Promise<string | null>;
  readonly resume: () => Promise<void>;
};

/** The ways from one task to the next. None is taken before the server has what was done on this one. */
export function useLeaving({ place, actions, journal, onNext, onResumed }: LeavingOptions): Leaving {
  const text = useTranslations("annotate");
  const untilSaved = useUntilSaved(journal);
  const [expectedAt, setExpectedAt] = useState<number | null>(null);
  const { project } = place;

  const goToNext = useCallback(async () => {
    const result = await answerOf(() => actions.openNext({ project }));
    if (result?.ok) return onNext(result.value);
    toast.error(result?.failure.message ?? text("turn.unreachable"));
    setExpectedAt(null);
  }, [actions, onNext, project, text]);

  /** From wherever the rater has got to in the meantime. */
  const takeUpAgain = async () => {
    const result = await answerOf(() => actions.resume(place));
    // Loaded anew: where this is pressed, another task may be open by now, or none.
    if (result?.ok) window.location.assign(paths.annotateTask(project, place.task));
    else toast.error(result?.failure.message ?? text("turn.unreachable"));
  };

  // A submission made elsewhere that takes this draft's place is none of ours.
  const isLeaving = expectedAt === journal.replacedCount && journal.annotation.state === "submitted";
  const isSaved = journalStatus(journal).kind === "saved";
  useEffect(() => {
    if (isLeaving && isSaved) void goToNext();
  }, [isLeaving, isSaved, goToNext]);

  return {
    isLeaving,
    expectSubmission: () => setExpectedAt(journal.replacedCount),
    goToNext,
    skip: async (reason) => {
      // A change that arrives after the task was given back would take it up again.
      if (!(await untilSaved())) return text("skip.unsaved");
      const result = await answerOf(() => actions.skip({ ...place, reason }));
      if (!result?.ok) return result?.failure.message ?? text("turn.unreachable");
      await goToNext();
      toast.message(text("skip.done"), { action: { label: text("skip.takeUp"), onClick: () => void takeUpAgain() } });
      return null;
    },
    resume: async () => {
      const result = await answerOf(() => actions.resume(place));
      if (result?.ok) onResumed();
      else toast.error(result?.failure.message ?? text("turn.unreachable"));
    },
  };
}

/** What the server answers; null when it cannot be reached. */
async function answerOf<Value>(ask: () => Promise<Result<Value>>): Promise<Result<Value> | null> {
  try {
    return await ask();
  } catch (thrown) {
    // Signed out: the way to the sign-in page.
    unstable_rethrow(thrown);
    return null;
  }
}

const savedLimitMs = 5000;
const lookEveryMs = 50;

/** Waits until the server has everything, but not for long; says whether it has. */
function useUntilSaved(journal: Journal): () => Promise<boolean> {
  const latest = useRef(journal);
  useEffect(() => {
    latest.current = journal;
  }, [journal]);
  return useCallback(async () => {
    const isSaved = () => journalStatus(latest.current).kind === "saved";
    const until = Date.now() + savedLimitMs;
    while (!isSaved() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    return isSaved();
  }, []);
}
