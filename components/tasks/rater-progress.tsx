import { useFormatter, useTranslations } from "next-intl";
import type { RaterProgress as Progress } from "@/lib/tasks/task";

/** How far a rater has come in a project, as a bar and in words. */
export function RaterProgress({ submitted, total }: Progress) {
  const text = useTranslations("annotate.queue");
  const format = useFormatter();
  const words = text("progress", { submitted: format.number(submitted), total: format.number(total) });
  return (
    <div className="mb-6 flex max-w-xl flex-col gap-1.5">
      <p className="text-dim">{words}</p>
      <div
        role="progressbar"
        aria-label={text("progressLabel")}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={submitted}
        aria-valuetext={words}
        className="h-1 overflow-hidden rounded bg-line"
      >
        <div className="h-full bg-accent" style={{ width: `${(100 * submitted) / Math.max(1, total)}%` }} />
      </div>
    </div>
  );
}
