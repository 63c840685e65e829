import Link from "next/link";
import { useTranslations } from "next-intl";
import { PairTable } from "@/components/pairs/pair-table";
import { PairTabs } from "@/components/pairs/pair-tabs";
import { UnkeyedTable } from "@/components/pairs/unkeyed-table";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type PairQuery, pairSearch } from "@/lib/pairs/pair-query";
import type { PairPage, PairTotals } from "@/lib/pairs/pair-row";
import { paths } from "@/lib/paths";

type PairListProps = {
  readonly project: string;
  readonly query: PairQuery;
  readonly page: PairPage;
  readonly totals: PairTotals;
};

/** A page of pairs or of what is left over, under the kinds there are. */
export function PairList({ project, query, page, totals }: PairListProps) {
  const text = useTranslations("pairs");
  const { show } = query;
  return (
    <>
      <PairTabs project={project} show={show} totals={totals} />
      <p className="mb-3 max-w-[84ch] text-dim text-sm">{text(`about.${show}`)}</p>
      {page.rows.length === 0 ? <NothingHere project={project} query={query} /> : null}
      {page.rows.length > 0 && page.kind === "unkeyed" ? <UnkeyedTable project={project} rows={page.rows} /> : null}
      {page.rows.length > 0 && page.kind === "groups" && show !== "unkeyed" ? (
        <PairTable project={project} show={show} rows={page.rows} />
      ) : null}
      <PairPages project={project} query={query} page={page} />
    </>
  );
}

function NothingHere({ project, query: { show } }: Pick<PairListProps, "project" | "query">) {
  const text = useTranslations("pairs");
  return (
    <EmptyState title={text(`empty.${show}`)} text={text(`emptyText.${show}`)}>
      {show === "paired" ? (
        <Button look="main" asChild>
          <Link href={paths.transcripts(project)}>{text("makePairs")}</Link>
        </Button>
      ) : null}
    </EmptyState>
  );
}

function PairPages({ project, query, page }: Omit<PairListProps, "totals">) {
  const text = useTranslations("pairs");
  const hasFirst = query.after !== null || query.afterId !== null;
  const next = nextQuery(query, page);
  if (!hasFirst && next === null) return null;
  const addressOf = (wanted: PairQuery) => paths.pairs(project) + pairSearch(wanted);
  return (
    <nav aria-label={text("pages")} className="flex gap-2 pt-3">
      {hasFirst ? (
        <Button asChild>
          <Link href={addressOf({ show: query.show, after: null, afterId: null })}>{text("first")}</Link>
        </Button>
      ) : null}
      {next === null ? null : (
        <Button asChild className="ml-auto">
          <Link href={addressOf(next)}>{text("next")}</Link>
        </Button>
      )}
    </nav>
  );
}

function nextQuery({ show }: PairQuery, page: PairPage): PairQuery | null {
  if (page.next === null) return null;
  return page.kind === "unkeyed"
    ? { show, after: null, afterId: page.next }
    : { show, after: page.next, afterId: null };
}
