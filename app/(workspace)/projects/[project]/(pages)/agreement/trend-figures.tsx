import { getTranslations } from "next-intl/server";
import { Statistic } from "@/app/(workspace)/projects/[project]/(pages)/statistic";
import { StatisticFigure } from "@/app/(workspace)/projects/[project]/(pages)/statistic-figure";
import type { StatisticsScope } from "@/app/(workspace)/projects/[project]/(pages)/statistics-page";
import { QuestionChoice } from "@/components/statistics/question-choice";
import { Section } from "@/components/ui/page";
import { Skeleton } from "@/components/ui/skeleton";
import { statisticPaths } from "@/lib/statistics/statistic-paths";
import { aboutOf } from "@/lib/statistics/statistic-request";
import type { TrendPoint } from "@/lib/statistics/trend";

/** One point is no trend. */
const isTrend = (points: readonly TrendPoint[]) => points.length > 1;

/** How agreement on one question went over time, and from version to version. */
export async function TrendFigures({ viewer, project, filter, query }: StatisticsScope) {
  const text = await getTranslations("agreement.trend");
  const request = { viewer, project, filter, statistic: "trend", about: aboutOf(query.about) } as const;
  return (
    <Statistic {...request} label={text("computing")} skeleton={<Skeleton className="h-64" />}>
      {(report, source) => {
        if (report.overTime.every(({ figures }) => figures.unitsWithPairs === 0)) return null;
        const shown = { ...request, report, source };
        const byVersion = { text: text("versionDefinition") };
        return (
          <Section title={text("title")}>
            <QuestionChoice
              address={statisticPaths.agreement(project, "questions")}
              filter={filter}
              scheme={source.scheme}
              chosen={report.element}
            />
            {isTrend(report.overTime) ? (
              <StatisticFigure {...shown} name="time" definition={{ text: text("timeDefinition") }} />
            ) : (
              <p className="mb-3 text-dim">{text(`one.${report.unit}`)}</p>
            )}
            {isTrend(report.byScheme) ? <StatisticFigure {...shown} name="scheme" definition={byVersion} /> : null}
            {isTrend(report.byGuideline) ? (
              <StatisticFigure {...shown} name="guideline" definition={byVersion} />
            ) : null}
          </Section>
        );
      }}
    </Statistic>
  );
}
