import { getTranslations } from "next-intl/server";
import { Statistic } from "@/app/(workspace)/projects/[project]/(pages)/statistic";
import { StatisticFigure } from "@/app/(workspace)/projects/[project]/(pages)/statistic-figure";
import type { StatisticsScope } from "@/app/(workspace)/projects/[project]/(pages)/statistics-page";
import { PlanAnswer } from "@/components/scores/plan-answer";
import { PlanForm } from "@/components/scores/plan-form";
import { PlanMethod } from "@/components/scores/plan-method";
import { PlanTable } from "@/components/scores/plan-table";
import { ScoreSkeleton } from "@/components/scores/score-skeleton";
import { Section } from "@/components/ui/page";
import { parsePlan, planSearch } from "@/lib/scores/plan-query";
import { startingPlan } from "@/lib/scores/plan-start";
import { statisticPaths } from "@/lib/statistics/statistic-paths";

/** How wide intervals are to be expected to be, from the project's own votes or from what the address asks. */
export async function PlanningFigures({ viewer, project, filter, query }: StatisticsScope) {
  const text = await getTranslations("scores.planning");
  const request = { viewer, project, filter, statistic: "planning" } as const;
  return (
    <Statistic {...request} label={text("computing")} skeleton={<ScoreSkeleton />}>
      {(report, source) => {
        const plan = parsePlan(query, startingPlan(report));
        const asked = { plan, level: report.confidence };
        const shown = { ...request, report, source, asked: planSearch(plan) };
        return (
          <>
            <PlanForm address={statisticPaths.scores(project, "planning")} filter={filter} plan={plan} own={report} />
            <PlanAnswer {...asked} />
            <StatisticFigure
              {...shown}
              name="score"
              definition={{ text: text("scoreDefinition"), formula: text("scoreFormula"), source: text("scoreSource") }}
            />
            <StatisticFigure
              {...shown}
              name="alpha"
              definition={{ text: text("alphaDefinition"), formula: text("alphaFormula"), source: text("alphaSource") }}
            />
            <Section title={text("table")}>
              <PlanTable {...asked} />
            </Section>
            <PlanMethod />
          </>
        );
      }}
    </Statistic>
  );
}
