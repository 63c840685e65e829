import { getTranslations } from "next-intl/server";
import { Statistic } from "@/app/(workspace)/projects/[project]/(pages)/statistic";
import { StatisticFigure } from "@/app/(workspace)/projects/[project]/(pages)/statistic-figure";
import type { StatisticsScope } from "@/app/(workspace)/projects/[project]/(pages)/statistics-page";
import { ScoreSkeleton } from "@/components/scores/score-skeleton";
import { ScoresEmpty } from "@/components/scores/scores-empty";
import { SensitivityTables } from "@/components/scores/sensitivity-tables";
import { Section } from "@/components/ui/page";
import { keepsEveryLabel } from "@/lib/agreement/label-filter";
import { readReportNames } from "@/lib/server/data/statistics";
import { statisticPaths } from "@/lib/statistics/statistic-paths";
import { statisticSearch } from "@/lib/statistics/statistic-request";

/** What scores owe to how votes are made one, and to each rater. */
export async function SensitivityFigures({ viewer, project, filter }: StatisticsScope) {
  const text = await getTranslations("scores.sensitivity");
  const request = { viewer, project, filter, statistic: "sensitivity" } as const;
  const search = statisticSearch({ filter, about: undefined });
  const table = (name: string) => statisticPaths.table(project, { statistic: "sensitivity", name, search });
  return (
    <Statistic {...request} label={text("computing")} skeleton={<ScoreSkeleton />}>
      {async (report, source) => {
        const { people, machines } = report;
        if (people.models.length === 0 && machines === null) {
          return <ScoresEmpty project={project} isFiltered={!keepsEveryLabel(filter)} />;
        }
        const names = await readReportNames(viewer, source);
        const shown = { ...request, report, source };
        const files = { methods: table("methods"), raters: table("raters") };
        return (
          <>
            <StatisticFigure
              {...shown}
              name="methods"
              definition={{
                text: text("methodsDefinition"),
                formula: text("methodsFormula"),
                source: text("methodsSource"),
              }}
            />
            <SensitivityTables of={people} names={names} files={files} kind={machines === null ? null : "people"} />
            {people.raters.length > 0 ? (
              <StatisticFigure
                {...shown}
                name="raters"
                definition={{
                  text: text("leavingDefinition"),
                  formula: text("leavingFormula"),
                  source: text("leavingSource"),
                }}
              />
            ) : null}
            {machines === null ? null : (
              <Section title={text("machines")}>
                <SensitivityTables of={machines} names={names} files={files} kind="machines" />
              </Section>
            )}
          </>
        );
      }}
    </Statistic>
  );
}
