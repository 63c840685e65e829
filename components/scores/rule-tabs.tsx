import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";
import type { LabelFilter } from "@/lib/agreement/label-filter";
import type { Authenticity } from "@/lib/scores/authenticity";
import { statisticSearch } from "@/lib/statistics/statistic-request";

type RuleTabsProps = {
  /** The page's own address. */
  readonly address: string;
  readonly filter: LabelFilter;
  readonly chosen: keyof Authenticity;
};

/** By which rule models are compared; the choice stands in the address. */
export function RuleTabs({ address, filter, chosen }: RuleTabsProps) {
  const text = useTranslations("scores.rules");
  const tabs = [
    { key: "strict", href: address + statisticSearch({ filter }), words: text("strict") },
    { key: "lenient", href: address + statisticSearch({ filter, about: "lenient" }), words: text("lenient") },
  ];
  return <LinkTabs label={text("title")} tabs={tabs} current={chosen} />;
}
