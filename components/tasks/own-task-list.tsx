import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { paths } from "@/lib/paths";
import type { AssignmentState, OwnTask } from "@/lib/tasks/task";

const tones = { open: "accent", submitted: "ok", skipped: "neutral", expired: "warn" } as const satisfies Record<
  AssignmentState,
  string
>;

type OwnTaskListProps = {
  readonly project: string;
  readonly tasks: readonly OwnTask[];
  /** The words of a verdict's key. */
  readonly verdictLabel: (key: string) => string;
};

/** What a rater has open, has submitted and has skipped, the latest first. */
export function OwnTaskList({ project, tasks, verdictLabel }: OwnTaskListProps) {
  const text = useTranslations("annotate.queue");
  const format = useFormatter();
  return (
    <ul aria-label={text("yours")} className="divide-y rounded-lg border bg-panel">
      {tasks.map(({ id, state, preview, verdict, spanCount, skipReason, updatedAt }) => (
        <li key={id} className="relative flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-2.5 hover:bg-quiet">
          <span className="w-20 shrink-0">
            <Badge tone={tones[state]}>{text(`state.${state}`)}</Badge>
          </span>
          <Link
            href={paths.annotateTask(project, id)}
            dir="auto"
            className="min-w-0 flex-1 basis-60 truncate after:absolute after:inset-0"
          >
            {preview.trim() || text("noText")}
          </Link>
          <span className="text-dim text-sm">
            {[verdict ? verdictLabel(verdict) : null, text("marks", { count: spanCount })].filter(Boolean).join(" · ")}
          </span>
          <time
            dateTime={updatedAt.toISOString()}
            title={format.dateTime(updatedAt, { dateStyle: "full", timeStyle: "medium" })}
            className="text-faint text-sm sm:w-28 sm:text-right"
          >
            {format.dateTime(updatedAt, { dateStyle: "medium" })}
          </time>
          {skipReason ? <span className="basis-full text-dim text-sm">{text("skipped", { skipReason })}</span> : null}
        </li>
      ))}
    </ul>
  );
}
