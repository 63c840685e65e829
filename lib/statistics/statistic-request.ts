import { type LabelFilter, labelFilterSearch } from "@/lib/agreement/label-filter";
import type { StatisticName } from "@/lib/statistics/registry";

/** Which statistic of which labels is asked for. */
export type StatisticRequest<Name extends StatisticName = StatisticName> = {
  readonly statistic: Name;
  readonly filter: LabelFilter;
  /** The one thing of the scheme it is asked about, such as an element's key; all where absent. */
  readonly about?: string | undefined;
};

/** The search part of an address, with its question mark; empty for every label and all of the scheme. */
export function statisticSearch({ filter, about }: Pick<StatisticRequest, "filter" | "about">): string {
  const search = labelFilterSearch(filter);
  if (about !== undefined) search.set("about", about);
  return search.size === 0 ? "" : `?${search}`;
}
