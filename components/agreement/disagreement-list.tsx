import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { DisagreementPages } from "@/components/agreement/disagreement-pages";
import { DisagreementReadings } from "@/components/agreement/disagreement-readings";
import type { ListedTask } from "@/lib/agreement/disagreed-task";
import { type DisagreementQuery, disagreementOrders, disagreementSearch } from "@/lib/agreement/disagreement-query";
import { type LabelFilter, labelFilterSearch } from "@/lib/agreement/label-filter";
import { paths } from "@/lib/paths";
import { coefficientFormat } from "@/lib/plots/coefficient-format";
import type { Rater } from "@/lib/raters/rater";
import { findElement } from "@/lib/scheme/elements";
import type { Scheme } from "@/lib/scheme/scheme";
import { statisticPaths } from "@/lib/statistics/statistic-paths";
import { transcriptName } from "@/lib/transcripts/transcript-row";

type DisagreementListProps = {
  readonly project: string;
  readonly scheme: Scheme;
  readonly query: DisagreementQuery;
  readonly filter: LabelFilter;
  readonly raters: readonly Rater[];
  /** Transcripts on which raters differ, and how many of them the pages hold. */
  readonly total: number;
  readonly listed: number;
  readonly tasks: readonly ListedTask[];
  /** By task, what they are ranked by. */
  readonly figures: ReadonlyMap<string, number>;
};

/** The transcripts that raters disagree on most, with what each of them answered. */
export function DisagreementList({ project, scheme, query, filter, ...list }: DisagreementListProps) {
  const text = useTranslations("agreement.disagreements");
  const { raters, total, listed, tasks, figures } = list;
  const element = query.element ? findElement(scheme, query.element) : null;
  const order = element ? "distance" : query.by;
  const hrefBy = (by: DisagreementQuery["by"]) =>
    statisticPaths.agreement(project, "disagreements") +
    disagreementSearch({ by, element: undefined, page: 1 }, labelFilterSearch(filter));
  return (
    <section className="mb-8">
      <nav aria-label={text("orders")} className="mb-3 flex flex-wrap gap-x-4 gap-y-1">
        {disagreementOrders.map((by) => (
          <Link
            key={by}
            href={hrefBy(by)}
            aria-current={!element && by === order ? "true" : undefined}
            className="text-dim underline-offset-4 hover:underline aria-current:font-medium aria-current:text-text"
          >
            {text(`by.${by}`)}
          </Link>
        ))}
      </nav>
      <p className="mb-3 max-w-[84ch] text-dim text-sm">{text(`about.${order}`)}</p>
      <div className="mb-2 flex flex-wrap items-baseline gap-x-2">
        <h2 className="font-semibold">{text(`title.${order}`)}</h2>
        {element ? <span className="text-accent">{text("only", { element: element.label })}</span> : null}
        <span className="text-faint">
          {listed < total ? text("countOf", { total, listed }) : text("count", { total })}
        </span>
      </div>
      {tasks.length === 0 ? (
        <p className="border-t py-4 text-dim">{text(total === 0 ? "none" : "pastEnd")}</p>
      ) : (
        <ol className="border-t">
          {tasks.map((task) => (
            <Task
              key={task.taskId}
              {...{ project, scheme, task, raters, order }}
              figure={figures.get(task.taskId) ?? 0}
              element={element?.key ?? null}
            />
          ))}
        </ol>
      )}
      <DisagreementPages project={project} query={query} filter={filter} listed={listed} />
    </section>
  );
}

type TaskProps = Pick<DisagreementListProps, "project" | "scheme" | "raters"> & {
  readonly task: ListedTask;
  readonly order: DisagreementQuery["by"];
  readonly figure: number;
  readonly element: string | null;
};

function Task({ project, scheme, raters, task, order, figure, element }: TaskProps) {
  const text = useTranslations("agreement.disagreements");
  const format = useFormatter();
  const readings = element ? task.readings.filter((reading) => reading.element === element) : task.readings;
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
          <span className="text-faint">{text(`figure.${order}`)}</span> {format.number(figure, coefficientFormat)}
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
