import { getTranslations } from "next-intl/server";
import { Statistic } from "@/app/(workspace)/projects/[project]/(pages)/statistic";
import { StatisticFigure } from "@/app/(workspace)/projects/[project]/(pages)/statistic-figure";
import type { StatisticsScope } from "@/app/(workspace)/projects/[project]/(pages)/statistics-page";
import { AgreementSkeleton } from "@/components/agreement/agreement-skeleton";
import { MachineTable } from "@/components/agreement/machine-table";
import { QuestionChoice } from "@/components/statistics/question-choice";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page";
import { readReportNames } from "@/lib/server/data/statistics";
import { statisticPaths } from "@/lib/statistics/statistic-paths";
import { aboutOf } from "@/lib/statistics/statistic-request";

/** How raters compare with one another, and machine raters with people, on one question. */
export async function RaterFigures({ viewer, project, filter, query }: StatisticsScope) {
  const text = await getTranslations("agreement.raters");
  const request = { viewer, project, statistic: "raters", filter, about: aboutOf(query.about) } as const;
  return (
    <Statistic {...request} label={text("computing")} skeleton={<AgreementSkeleton />}>
      {async (report, source) => {
        if (report.raters.length === 0) return <EmptyState title={text("none")} text={text("noneText")} />;
        const names = await readReportNames(viewer, source);
        return (
          <>
            <QuestionChoice
              address={statisticPaths.agreement(project, "raters")}
              filter={filter}
              scheme={source.scheme}
              chosen={report.element}
            />
            <StatisticFigure
              {...{ ...request, report, source }}
              name="pairs"
              definition={{
                text: text("pairsDefinition"),
                formula: text("pairsFormula"),
                source: text("pairsSource"),
              }}
            />
            {report.people ? (
              <Section title={text("machines")} note={text("machinesNote")}>
                <p className="mb-3 max-w-[84ch] text-dim text-sm">
                  {text("machinesAbout")} {text("machinesSource")}
                </p>
                <MachineTable machines={report.machines} people={report.people} raterNames={names.raters} />
              </Section>
            ) : null}
          </>
        );
      }}
    </Statistic>
  );
}
