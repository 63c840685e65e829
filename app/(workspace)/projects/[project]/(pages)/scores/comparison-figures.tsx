import { getTranslations } from "next-intl/server";
import { Statistic } from "@/app/(workspace)/projects/[project]/(pages)/statistic";
import { StatisticFigure } from "@/app/(workspace)/projects/[project]/(pages)/statistic-figure";
import type { StatisticsScope } from "@/app/(workspace)/projects/[project]/(pages)/statistics-page";
import { DownloadLink } from "@/components/plots/download-link";
import { ComparisonTable } from "@/components/scores/comparison-table";
import { RuleTabs } from "@/components/scores/rule-tabs";
import { Section } from "@/components/ui/page";
import { Skeleton } from "@/components/ui/skeleton";
import { shownIntervals } from "@/lib/agreement/shown-intervals";
import { readReportNames } from "@/lib/server/data/statistics";
import { statisticPaths } from "@/lib/statistics/statistic-paths";
import { aboutOf, statisticSearch } from "@/lib/statistics/statistic-request";

/** Every two models compared, and how likely each rank is for each, by the rule that the address asks about. */
export async function ComparisonFigures({ viewer, project, filter, query }: StatisticsScope) {
  const text = await getTranslations("scores");
  const request = { viewer, project, filter, statistic: "comparison", about: aboutOf(query.about) } as const;
  const csv = { statistic: "comparison", name: "pairs", search: statisticSearch(request) };
  return (
    <Statistic {...request} label={text("comparison.computing")} skeleton={<Skeleton className="h-64" />}>
      {async (report, source) => {
        const { models, pairs, rule } = report;
        if (models.length === 0) return null;
        if (models.length === 1) return <p className="mb-8 text-dim">{text("comparison.single")}</p>;
        const shown = { ...request, report, source };
        const names = await readReportNames(viewer, source);
        return (
          <Section title={text("comparison.title")} note={text("comparison.note", { pairs: pairs.length })}>
            <RuleTabs address={statisticPaths.scores(project, "models")} filter={filter} chosen={rule} />
            <ComparisonTable report={report} modelNames={names.models} threshold={1 - shownIntervals.confidence} />
            <p className="mb-6 text-right">
              <DownloadLink href={statisticPaths.table(project, csv)} label={text("comparison.csvLabel")}>
                {text("comparison.csv")}
              </DownloadLink>
            </p>
            <StatisticFigure
              {...shown}
              name="ranks"
              definition={{ text: text("ranks.definition"), source: text("ranks.source") }}
            />
            <StatisticFigure
              {...shown}
              name="differences"
              definition={{
                text: text("comparison.definition"),
                formula: text("comparison.formula"),
                source: text("comparison.source"),
              }}
            />
          </Section>
        );
      }}
    </Statistic>
  );
}
