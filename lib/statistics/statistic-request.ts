import { z } from "zod";
import { type LabelFilter, labelFilterOf, labelFilterSearch } from "@/lib/agreement/label-filter";
import { notFound } from "@/lib/errors";
import { schemeKeySchema } from "@/lib/scheme/scheme";
import { type StatisticName, statisticNames } from "@/lib/statistics/statistic-names";

/** Which statistic of which labels is asked for. */
export type StatisticRequest<Name extends StatisticName = StatisticName> = {
  readonly statistic: Name;
  readonly filter: LabelFilter;
  /** The one thing of the scheme it is asked about, such as an element's key; all where absent. */
  readonly about?: string | undefined;
};

const aboutSchema = schemeKeySchema.optional().catch(undefined);

/**
 * The request of an address.
 *
 * @throws AppError `notFound` when there is no such statistic
 */
export function parseStatisticRequest(statistic: string, search: URLSearchParams): StatisticRequest {
  const name = z.enum(statisticNames).safeParse(statistic);
  if (!name.success) throw notFound();
  return { statistic: name.data, filter: labelFilterOf(search), about: aboutOf(search.get("about")) };
}

/** What an address asks about; absent where that is no key. */
export function aboutOf(raw: unknown): string | undefined {
  return aboutSchema.parse(raw ?? undefined);
}

/** The search part of an address, with its question mark; empty for every label and all of the scheme. */
export function statisticSearch({ filter, about }: Pick<StatisticRequest, "filter" | "about">): string {
  const search = labelFilterSearch(filter);
  if (about !== undefined) search.set("about", about);
  return search.size === 0 ? "" : `?${search}`;
}

/**
 * The name in a file's name.
 *
 * @throws AppError `notFound` when it ends otherwise
 */
export function withoutSuffix(file: string, suffix: string): string {
  if (!file.endsWith(suffix)) throw notFound();
  return file.slice(0, -suffix.length);
}
