import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { type DisagreementQuery, disagreementPageSize, disagreementSearch } from "@/lib/agreement/disagreement-query";
import { type LabelFilter, labelFilterSearch } from "@/lib/agreement/label-filter";
import { statisticPaths } from "@/lib/statistics/statistic-paths";

type DisagreementPagesProps = {
  readonly project: string;
  readonly query: DisagreementQuery;
  readonly filter: LabelFilter;
  /** How many transcripts the pages hold together. */
  readonly listed: number;
};

/** The ways to the pages before and after; nothing where one page holds all. */
export function DisagreementPages({ project, query, filter, listed }: DisagreementPagesProps) {
  const text = useTranslations("agreement.disagreements");
  const common = useTranslations("common");
  const pages = Math.ceil(listed / disagreementPageSize);
  if (pages < 2) return null;
  const hrefOf = (page: number) =>
    statisticPaths.agreement(project, "disagreements") +
    disagreementSearch({ ...query, page }, labelFilterSearch(filter));
  return (
    <nav aria-label={text("pages")} className="mt-3 flex flex-wrap items-center gap-2">
      {query.page > 1 ? (
        <Button asChild>
          <Link href={hrefOf(Math.min(query.page - 1, pages))}>{common("previousPage")}</Link>
        </Button>
      ) : null}
      <span className="text-dim">{text("page", { page: query.page, pages })}</span>
      {query.page < pages ? (
        <Button asChild>
          <Link href={hrefOf(query.page + 1)}>{common("nextPage")}</Link>
        </Button>
      ) : null}
    </nav>
  );
}
