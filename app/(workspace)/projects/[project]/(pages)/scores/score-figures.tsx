import { getTranslations } from "next-intl/server";
import { Statistic } from "@/app/(workspace)/projects/[project]/(pages)/statistic";
import { StatisticFigure } from "@/app/(workspace)/projects/[project]/(pages)/statistic-figure";
import type { StatisticsScope } from "@/app/(workspace)/projects/[project]/(pages)/statistics-page";
import { ScoreMethod } from "@/components/scores/score-method";
import { ScoreSkeleton } from "@/components/scores/score-skeleton";
import { ScoreTable } from "@/components/scores/score-table";
import { ScoresEmpty } from "@/components/scores/scores-empty";
import { Section } from "@/components/ui/page";
import { keepsEveryLabel } from "@/lib/agreement/label-filter";
import { nameScores } from "@/lib/server/data/label-scores";

/** Every model's score by both rules, and how it is made. */
export async function ScoreFigures({ viewer, project, filter }: StatisticsScope) {
  const text = await getTranslations("scores");
  const isFiltered = !keepsEveryLabel(filter);
  const request = { viewer, project, filter, statistic: "scores" } as const;
  return (
    <Statistic {...request} label={text("title")} skeleton={<ScoreSkeleton />}>
      {async (report, source) => {
        if (report.models.length === 0) return <ScoresEmpty project={project} isFiltered={isFiltered} />;
        const { scheme, schemeNumber, versions, labelRevision, intervals, models, unlabelled } = await nameScores(
          report,
          source,
        );
        return (
          <Section title={text("byModel")}>
            <p className="mb-3 max-w-[84ch] text-dim text-sm">{text("bar")}</p>
            <ScoreTable project={project} models={models} />
            {unlabelled.length > 0 ? (
              <p className="mb-4 text-dim">
                {text(isFiltered ? "unlabelledFiltered" : "unlabelled", { models: unlabelled.join(", ") })}
              </p>
            ) : null}
            <ScoreMethod {...{ scheme, schemeNumber, versions, labelRevision, intervals }} />
            <StatisticFigure
              {...{ ...request, report, source }}
              name="models"
              definition={{
                text: text("forest.definition"),
                formula: text("forest.formula"),
                source: text("forest.source"),
              }}
            />
          </Section>
        );
      }}
    </Statistic>
  );
}
