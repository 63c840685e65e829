import { getTranslations } from "next-intl/server";
import { Statistic } from "@/app/(workspace)/projects/[project]/(pages)/statistic";
import { StatisticFigure } from "@/app/(workspace)/projects/[project]/(pages)/statistic-figure";
import type { StatisticsScope } from "@/app/(workspace)/projects/[project]/(pages)/statistics-page";
import { DownloadLink } from "@/components/plots/download-link";
import { ScoreSkeleton } from "@/components/scores/score-skeleton";
import { ScoresEmpty } from "@/components/scores/scores-empty";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page";
import { keepsEveryLabel } from "@/lib/agreement/label-filter";
import { statisticPaths } from "@/lib/statistics/statistic-paths";
import { statisticSearch } from "@/lib/statistics/statistic-request";

/** In what way each model's reasoning parts from its actions, and how it is rated on what makes reasoning reliable. */
export async function ProfileFigures({ viewer, project, filter }: StatisticsScope) {
  const text = await getTranslations("scores.profile");
  const request = { viewer, project, filter, statistic: "profile" } as const;
  const search = statisticSearch(request);
  const csv = (name: string) => statisticPaths.table(project, { statistic: "profile", name, search });
  return (
    <Statistic {...request} label={text("computing")} skeleton={<ScoreSkeleton />}>
      {(report, source) => {
        const shown = { ...request, report, source };
        if (report.models.length === 0) {
          return <ScoresEmpty project={project} isFiltered={!keepsEveryLabel(filter)} />;
        }
        return (
          <>
            <Section
              title={text("divergences")}
              note={
                <>
                  {text("loadBearing")}{" "}
                  <DownloadLink href={csv("types")} label={text("typesCsv")}>
                    {text("csv")}
                  </DownloadLink>
                </>
              }
            >
              {report.types.length === 0 ? (
                <EmptyState title={text("noTypes")} text={text("noTypesText")} />
              ) : (
                <>
                  <StatisticFigure
                    {...shown}
                    name="transcript"
                    definition={{
                      text: text("transcript.definition"),
                      formula: text("transcript.formula"),
                      source: text("source"),
                    }}
                  />
                  <StatisticFigure
                    {...shown}
                    name="thousand"
                    definition={{
                      text: text("thousand.definition"),
                      formula: text("thousand.formula"),
                      source: text("source"),
                    }}
                  />
                </>
              )}
            </Section>
            <Section title={text("reliance")} note={text("relianceNote")}>
              {report.conditions.length === 0 ? (
                <EmptyState title={text("noConditions")} text={text("noConditionsText")} />
              ) : (
                <StatisticFigure
                  {...shown}
                  name="conditions"
                  definition={{
                    text: text("conditions.definition"),
                    formula: text("conditions.formula"),
                    source: text("conditions.source"),
                  }}
                />
              )}
            </Section>
          </>
        );
      }}
    </Statistic>
  );
}
