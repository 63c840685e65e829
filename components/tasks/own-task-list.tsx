import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { OwnTaskRow, type TakeTask } from "@/components/tasks/own-task-row";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { paths } from "@/lib/paths";
import {
  mostCounted,
  type OwnTaskCounts,
  type OwnTaskPage,
  type OwnTaskQuery,
  type OwnTaskShow,
  ownTaskSearch,
  ownTaskShows,
} from "@/lib/tasks/own-tasks";

type OwnTaskListProps = {
  readonly project: string;
  readonly query: OwnTaskQuery;
  readonly page: OwnTaskPage;
  readonly counts: OwnTaskCounts;
  readonly onReopen: TakeTask;
  readonly onResume: TakeTask;
};

/** A rater's own tasks of one kind, the latest first, or those of them that a search found. */
export function OwnTaskList({ project, query, page, counts, onReopen, onResume }: OwnTaskListProps) {
  const text = useTranslations("annotate.queue");
  const format = useFormatter();
  const addressOf = (changes: Partial<OwnTaskQuery>) =>
    paths.annotate(project) + ownTaskSearch({ ...query, before: null, ...changes });
  const isShown = (key: OwnTaskShow) => key === "all" || key === query.show || counts[key] > 0;
  const tabs = ownTaskShows.filter(isShown).map((key) => ({
    key,
    href: addressOf({ show: key }),
    words: text(`show.${key}`),
    count: counts[key] >= mostCounted ? text("orMore", { count: mostCounted }) : format.number(counts[key]),
  }));
  const { tasks, next, searchedBackTo } = page;
  return (
    <>
      <LinkTabs label={text("kinds")} tabs={tabs} current={query.show} />
      {tasks.length === 0 ? (
        <Nothing query={query} isOver={next === null} everything={addressOf({ q: null, show: "all" })} />
      ) : (
        <ul aria-label={text("yours")} className="divide-y rounded-lg border bg-panel">
          {tasks.map((task) => (
            <OwnTaskRow key={task.id} {...{ project, task, onReopen, onResume }} />
          ))}
        </ul>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 text-dim text-sm">
        {searchedBackTo ? (
          <p>{text("searchedBackTo", { date: format.dateTime(searchedBackTo, { dateStyle: "medium" }) })}</p>
        ) : null}
        {query.before ? (
          <Button asChild>
            <Link href={addressOf({})}>{text("newest")}</Link>
          </Button>
        ) : null}
        {next ? (
          <Button asChild>
            <Link href={addressOf({ before: next })}>{text(searchedBackTo ? "searchOlder" : "older")}</Link>
          </Button>
        ) : null}
      </div>
    </>
  );
}

type NothingProps = { readonly query: OwnTaskQuery; readonly isOver: boolean; readonly everything: string };

function Nothing({ query: { q }, isOver, everything }: NothingProps) {
  const text = useTranslations("annotate.queue");
  const title = q === null ? text("noneTitle") : text(isOver ? "notFoundTitle" : "notFoundYetTitle", { q });
  return (
    <EmptyState title={title} text={text(q === null ? "noneText" : "notFoundText")}>
      <Button asChild>
        <Link href={everything}>{text("everything")}</Link>
      </Button>
    </EmptyState>
  );
}
