import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { DisagreementPages } from "@/components/agreement/disagreement-pages";
import { DisagreementReadings } from "@/components/agreement/disagreement-readings";
import type { ListedTask } from "@/lib/agreement/disagreed-task";
import { type DisagreementQuery, disagreementsAnchor } from "@/lib/agreement/disagreement-query";
import { paths } from "@/lib/paths";
import { coefficientFormat } from "@/lib/plots/coefficient-format";
import type { Rater } from "@/lib/raters/rater";
import { findElement } from "@/lib/scheme/elements";
import type { Scheme } from "@/lib/scheme/scheme";
import { transcriptName } from "@/lib/transcripts/transcript-row";

type DisagreementListProps = {
  readonly project: string;
  readonly scheme: Scheme;
  readonly query: DisagreementQuery;
  readonly raters: readonly Rater[];
  /** Transcripts on which raters differ, and how many of them the pages hold. */
  readonly total: number;
  readonly listed: number;
  readonly tasks: readonly ListedTask[];
};

/** The transcripts that raters disagree on most, with what each of them answered. */
export function DisagreementList({ project, scheme, query, raters, total, listed, tasks }: DisagreementListProps) {
  const text = useTranslations("agreement.disagreements");
  const element = query.element ? findElement(scheme, query.element) : null;
  return (
    <section id={disagreementsAnchor} className="mb-8 scroll-mt-4">
      <div className="mb-2 flex flex-wrap items-baseline gap-x-2">
        <h2 className="font-semibold">{text("title")}</h2>
        {element ? <span className="text-accent">{text("only", { element: element.label })}</span> : null}
        <span className="text-faint">
          {listed < total ? text("countOf", { total, listed }) : text("count", { total })}
        </span>
        {element ? (
          <Link
            href={`${paths.agreement(project)}#${disagreementsAnchor}`}
            className="ml-auto underline underline-offset-4"
          >
            {text("all")}
          </Link>
        ) : null}
      </div>
      {tasks.length === 0 ? (
        <p className="border-t py-4 text-dim">{text(total === 0 ? "none" : "pastEnd")}</p>
      ) : (
        <ol className="border-t">
          {tasks.map((task) => (
            <Task key={task.taskId} {...{ project, scheme, task, raters }} element={element?.key ?? null} />
          ))}
        </ol>
      )}
      <DisagreementPages project={project} query={query} listed={listed} />
    </section>
  );
}

type TaskProps = Pick<DisagreementListProps, "project" | "scheme" | "raters"> & {
  readonly task: ListedTask;
  readonly element: string | null;
};

function Task({ project, scheme, raters, task, element }: TaskProps) {
  const text = useTranslations("agreement.disagreements");
  const format = useFormatter();
  const readings = element ? task.readings.filter((reading) => reading.element === element) : task.readings;
  const figure = element ? (readings[0]?.disagreement ?? 0) : task.disagreement;
  const about = [task.model, task.condition].filter((part) => part !== null).join(" · ");
  return (
    // Its link lies in what scrolls, so that the keyboard reaches it.
    <li className="overflow-x-auto border-b py-3">
      <div className="sticky left-0 mb-1 flex flex-wrap items-baseline gap-x-3">
        <Link
          href={paths.transcript(project, task.transcriptId)}
          className="font-medium underline-offset-4 hover:underline"
        >
          {transcriptName({ id: task.transcriptId, externalId: task.externalId })}
        </Link>
        <span className="text-dim">{about}</span>
        <span className="ml-auto text-sm">
          <span className="text-faint">{text("disagreement")}</span> {format.number(figure, coefficientFormat)}
        </span>
      </div>
      <DisagreementReadings
        scheme={scheme}
        raters={raters.filter(({ id }) => task.raterIds.includes(id))}
        readings={readings}
      />
    </li>
  );
}
