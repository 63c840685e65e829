import { getTranslations } from "next-intl/server";
import { Statistic } from "@/app/(workspace)/projects/[project]/(pages)/statistic";
import { StatisticFigure } from "@/app/(workspace)/projects/[project]/(pages)/statistic-figure";
import type { StatisticsScope } from "@/app/(workspace)/projects/[project]/(pages)/statistics-page";
import { AgreementSkeleton } from "@/components/agreement/agreement-skeleton";
import { LinkSummary } from "@/components/agreement/link-summary";
import { MarkTable } from "@/components/agreement/mark-table";
import { MatchTable } from "@/components/agreement/match-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page";

/** How far raters agree on where to mark, with what, and what to link it to. */
export async function MarkFigures({ viewer, project, filter }: StatisticsScope) {
  const text = await getTranslations("agreement.spans");
  const request = { viewer, project, filter, statistic: "marks" } as const;
  return (
    <Statistic {...request} label={text("computing")} skeleton={<AgreementSkeleton />}>
      {(report, source) => {
        if (report.transcripts === 0) return <EmptyState title={text("none")} text={text("noneText")} />;
        const shown = { ...request, report, source };
        const aboutMarks = { text: text("definition"), formula: text("formula"), source: text("source") };
        return (
          <>
            <Section title={text("title")} note={text("note", { count: report.transcripts })}>
              <MarkTable scheme={source.scheme} report={report} />
            </Section>
            <StatisticFigure {...shown} name="types" definition={aboutMarks} />
            <Section title={text("forms")}>
              <MatchTable f1={report.f1} />
            </Section>
            <Section title={text("links")}>
              <LinkSummary links={report.links} />
            </Section>
            {report.confusion.types.length > 0 ? (
              <StatisticFigure {...shown} name="confusion" definition={{ text: text("confusionDefinition") }} />
            ) : null}
          </>
        );
      }}
    </Statistic>
  );
}
