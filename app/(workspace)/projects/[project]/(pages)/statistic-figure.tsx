import { getLocale } from "next-intl/server";
import { type Definition, Figure } from "@/components/plots/figure";
import type { LabelSource } from "@/lib/server/data/labels";
import { readReportNames } from "@/lib/server/data/statistics";
import { figureWords } from "@/lib/server/messages";
import type { Reports } from "@/lib/statistics/registry";
import { findReportFigure } from "@/lib/statistics/report-figures";
import type { StatisticName } from "@/lib/statistics/statistic-names";
import { statisticPaths } from "@/lib/statistics/statistic-paths";
import { type StatisticRequest, statisticSearch } from "@/lib/statistics/statistic-request";
import type { Viewer } from "@/lib/viewer";

type StatisticFigureProps<Name extends StatisticName> = StatisticRequest<Name> & {
  readonly viewer: Viewer;
  readonly project: string;
  /** The figure's name among those of the statistic. */
  readonly name: string;
  readonly report: Reports[Name];
  readonly source: LabelSource;
  readonly definition: Definition;
  /** What else the address asks of the figure. */
  readonly asked?: Readonly<Record<string, string>>;
};

/** A figure of a report that was read for this viewer, with its files. */
export async function StatisticFigure<Name extends StatisticName>({
  viewer,
  project,
  name,
  report,
  source,
  definition,
  asked = {},
  ...request
}: StatisticFigureProps<Name>) {
  const make = findReportFigure(request.statistic, name);
  if (make === null) throw new Error(`No figure ${name} of ${request.statistic}`);
  const names = await readReportNames(viewer, source);
  const file = { statistic: request.statistic, name, search: withAsked(statisticSearch(request), asked) };
  return (
    <Figure
      chart={make(report, { names, words: figureWords, locale: await getLocale(), asked })}
      definition={definition}
      svgHref={statisticPaths.figure(project, file, "svg")}
      csvHref={statisticPaths.figure(project, file, "csv")}
    />
  );
}

function withAsked(search: string, asked: Readonly<Record<string, string>>): string {
  const all = new URLSearchParams([...new URLSearchParams(search), ...Object.entries(asked)]);
  return all.size === 0 ? "" : `?${all}`;
}
