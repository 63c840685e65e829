import Link from "next/link";
import { useTranslations } from "next-intl";
import { cn } from "@/lib/cn";
import { type PairShow, pairSearch, pairShows } from "@/lib/pairs/pair-query";
import type { PairTotals } from "@/lib/pairs/pair-row";
import { paths } from "@/lib/paths";

type PairTabsProps = { readonly project: string; readonly show: PairShow; readonly totals: PairTotals };

/** Pairs, and each kind of what is left over, with how many there are. */
export function PairTabs({ project, show, totals }: PairTabsProps) {
  const text = useTranslations("pairs");
  return (
    <nav aria-label={text("kinds")} className="mb-2 flex flex-wrap gap-x-1 gap-y-1 border-b">
      {pairShows.map((each) => {
        const { count, isExact } = totals[each];
        return (
          <Link
            key={each}
            href={paths.pairs(project) + pairSearch({ show: each, after: null, afterId: null })}
            aria-current={each === show ? "page" : undefined}
            className={cn(
              "-mb-px whitespace-nowrap border-b-2 px-3 py-1.5 hover:text-text",
              each === show ? "border-accent font-medium text-text" : "border-transparent text-dim",
            )}
          >
            {text(`show.${each}`)}{" "}
            <span className="font-normal text-faint tabular-nums">
              {text(isExact ? "countExact" : "countAtLeast", { count })}
            </span>
          </Link>
        );
      })}
    </nav>
  );
}
