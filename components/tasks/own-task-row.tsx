import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { TakeButton } from "@/components/tasks/take-button";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/paths";
import type { Result } from "@/lib/result";
import type { OwnTask } from "@/lib/tasks/own-tasks";
import { asMinutes } from "@/lib/tasks/spent-time";
import type { TaskPlace } from "@/lib/tasks/task-input";

/** Takes a task back into hand. */
export type TakeTask = (input: TaskPlace) => Promise<Result<unknown>>;

const tones = { open: "accent", reopened: "accent", submitted: "ok", skipped: "neutral", expired: "warn" } as const;

type OwnTaskRowProps = {
  readonly project: string;
  readonly task: OwnTask;
  readonly onReopen: TakeTask;
  readonly onResume: TakeTask;
};

/** One of a rater's own tasks: what it is about, what they made of it, and the way back to it. */
export function OwnTaskRow({ project, task, onReopen, onResume }: OwnTaskRowProps) {
  const text = useTranslations("annotate.queue");
  const { id, state, preview } = task;
  const shown = state === "open" && task.isReopened ? "reopened" : state;
  const place = { project, task: id };
  const title = preview.trim() || text("noText");
  return (
    <li className="relative grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1 px-4 py-2.5 hover:bg-quiet sm:grid-cols-[88px_minmax(0,1fr)_auto]">
      <span>
        <Badge tone={tones[shown]}>{text(`state.${shown}`)}</Badge>
      </span>
      <div className="flex min-w-0 flex-col gap-0.5 max-sm:col-span-2 max-sm:row-start-2">
        <Link href={paths.annotateTask(project, id)} className="truncate after:absolute after:inset-0">
          <bdi>{title}</bdi>
        </Link>
        <Facts task={task} />
        <Further task={task} />
      </div>
      <div className="relative z-10 justify-self-end">
        {state === "submitted" ? (
          <TakeButton place={place} onTake={onReopen} about={title}>
            {text("reopen")}
          </TakeButton>
        ) : state === "open" ? (
          <Button asChild className="min-h-7 px-2">
            <Link href={paths.annotateTask(project, id)}>
              {text("goOnWith")}
              <span className="sr-only">: {title}</span>
            </Link>
          </Button>
        ) : (
          <TakeButton place={place} onTake={onResume} about={title}>
            {text("resume")}
          </TakeButton>
        )}
      </div>
    </li>
  );
}

/** Verdict, marks, time at work, and when it was submitted or touched last. */
function Facts({ task: { verdict, spanCount, activeMs, submittedAt, updatedAt } }: { readonly task: OwnTask }) {
  const text = useTranslations("annotate.queue");
  const format = useFormatter();
  const at = submittedAt ?? updatedAt;
  return (
    <p className="text-dim text-sm">
      {verdict ?? text("noVerdict")} · {text("marks", { count: spanCount })} ·{" "}
      {text("active", { minutes: asMinutes(activeMs) })} ·{" "}
      <time dateTime={at.toISOString()} title={format.dateTime(at, { dateStyle: "full", timeStyle: "medium" })}>
        {text(submittedAt ? "submittedAt" : "touchedAt", { date: format.dateTime(at, { dateStyle: "medium" }) })}
      </time>
    </p>
  );
}

/** Why it was skipped, what became of a question, and what a search found. */
function Further({ task: { skipReason, discussion, found } }: { readonly task: OwnTask }) {
  const text = useTranslations("annotate.queue");
  return (
    <>
      {skipReason ? <p className="text-dim text-sm">{text("skipped", { skipReason })}</p> : null}
      {discussion ? (
        <p className={discussion === "answered" ? "text-accent text-sm" : "text-dim text-sm"}>
          {text(`discussion.${discussion}`)}
        </p>
      ) : null}
      {found ? (
        <p dir="auto" className="break-words text-dim text-sm">
          {text(`found.${found.in}`)} <q>{found.text}</q>
        </p>
      ) : null}
    </>
  );
}
