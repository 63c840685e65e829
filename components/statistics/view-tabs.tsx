import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";
import { statisticPaths } from "@/lib/statistics/statistic-paths";
import { type AgreementView, agreementViews, type ScoreView, scoreViews } from "@/lib/statistics/views";

type ViewTabsProps = {
  readonly project: string;
  readonly place: StatisticsPlace;
  /** Which labels are looked at, as the search part of an address: it goes along from page to page. */
  readonly search: string;
};

/** Which page on labels one is on. */
export type StatisticsPlace =
  | { readonly area: "agreement"; readonly view: AgreementView }
  | { readonly area: "scores"; readonly view: ScoreView };

/** The pages on agreement, or those on scores. */
export function ViewTabs({ project, place, search }: ViewTabsProps) {
  const text = useTranslations("statistics.views");
  const tabs =
    place.area === "agreement"
      ? agreementViews.map((key) => ({ key, href: statisticPaths.agreement(project, key) + search, words: text(key) }))
      : scoreViews.map((key) => ({ key, href: statisticPaths.scores(project, key) + search, words: text(key) }));
  return <LinkTabs label={text(place.area)} tabs={tabs} current={place.view} />;
}
