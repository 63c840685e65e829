import Link from "next/link";
import { useTranslations } from "next-intl";
import { DiscussionCard } from "@/components/discussions/discussion-card";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import {
  type AnswerDiscussion,
  type DiscussionPage,
  type DiscussionQuery,
  discussionSearch,
  discussionStates,
} from "@/lib/discussions/discussion";
import { paths } from "@/lib/paths";
import type { Result } from "@/lib/result";

type DiscussionListProps = {
  readonly project: string;
  readonly query: DiscussionQuery;
  readonly page: DiscussionPage;
  readonly onAnswer: (input: AnswerDiscussion) => Promise<Result<void>>;
};

/** What raters have flagged: those that wait with the oldest first, or those answered with the newest. */
export function DiscussionList({ project, query, page, onAnswer }: DiscussionListProps) {
  const text = useTranslations("discussions");
  const addressOf = (changes: Partial<DiscussionQuery>) =>
    paths.discussions(project) + discussionSearch({ ...query, after: null, ...changes });
  const tabs = discussionStates.map((key) => ({ key, href: addressOf({ show: key }), words: text(`show.${key}`) }));
  const { discussions, next, hasHidden } = page;
  return (
    <>
      <LinkTabs label={text("states")} tabs={tabs} current={query.show} />
      <p className="mb-4 text-dim text-sm">
        <Link href={addressOf({ withArchived: !query.withArchived })} className="text-accent underline">
          {text(query.withArchived ? "withoutArchived" : "withArchived")}
        </Link>
      </p>
      {hasHidden ? <p className="mb-4 rounded-md bg-quiet px-3 py-2 text-sm">{text("hidden")}</p> : null}
      {discussions.length === 0 ? (
        <EmptyState title={text(`empty.${query.show}`)} text={text("emptyText")} />
      ) : (
        <ol aria-label={text("title")} className="flex max-w-[84ch] flex-col gap-4">
          {discussions.map((discussion) => (
            <li key={discussion.id}>
              <DiscussionCard project={project} discussion={discussion} onAnswer={onAnswer} />
            </li>
          ))}
        </ol>
      )}
      {next ? (
        <Button asChild className="mt-4">
          <Link href={addressOf({ after: next })}>{text("further")}</Link>
        </Button>
      ) : null}
    </>
  );
}
