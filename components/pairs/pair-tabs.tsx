import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";
import { type PairShow, pairSearch, pairShows } from "@/lib/pairs/pair-query";
import type { PairTotals } from "@/lib/pairs/pair-row";
import { paths } from "@/lib/paths";

type PairTabsProps = { readonly project: string; readonly show: PairShow; readonly totals: PairTotals };

/** Pairs, and each kind of what is left over, with how many there are. */
export function PairTabs({ project, show, totals }: PairTabsProps) {
  const text = useTranslations("pairs");
  const tabs = pairShows.map((key) => {
    const { count, isExact } = totals[key];
    return {
      key,
      href: paths.pairs(project) + pairSearch({ show: key, after: null, afterId: null }),
      words: text(`show.${key}`),
      count: text(isExact ? "countExact" : "countAtLeast", { count }),
    };
  });
  return <LinkTabs label={text("kinds")} tabs={tabs} current={show} />;
}
