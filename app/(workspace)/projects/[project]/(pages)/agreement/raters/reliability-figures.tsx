import { getTranslations } from "next-intl/server";
import { Statistic } from "@/app/(workspace)/projects/[project]/(pages)/statistic";
import { StatisticFigure } from "@/app/(workspace)/projects/[project]/(pages)/statistic-figure";
import type { StatisticsScope } from "@/app/(workspace)/projects/[project]/(pages)/statistics-page";
import { Skeleton } from "@/components/ui/skeleton";
import { aboutOf } from "@/lib/statistics/statistic-request";

/** How reliable each rater is on one question, and which answers meet. */
export async function ReliabilityFigures({ viewer, project, filter, query }: StatisticsScope) {
  const text = await getTranslations("agreement.reliability");
  const request = { viewer, project, statistic: "reliability", filter, about: aboutOf(query.about) } as const;
  return (
    <Statistic {...request} label={text("computing")} skeleton={<Skeleton className="h-64" />}>
      {(report, source) => {
        if (report.raters.length === 0) return null;
        const shown = { ...request, report, source };
        const { method, labelsPerRater, labelsPerTask } = report.choice;
        const how = text(`method.${method}`, { labelsPerRater, labelsPerTask });
        return (
          <>
            <StatisticFigure
              {...shown}
              name="skills"
              definition={{ text: `${how} ${text("definition")} ${text("interval")}`, source: text("source") }}
            />
            <StatisticFigure {...shown} name="answers" definition={{ text: text("confusionDefinition") }} />
          </>
        );
      }}
    </Statistic>
  );
}
