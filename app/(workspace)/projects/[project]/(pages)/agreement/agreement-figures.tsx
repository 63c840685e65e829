import { getTranslations } from "next-intl/server";
import { Statistic } from "@/app/(workspace)/projects/[project]/(pages)/statistic";
import { StatisticFigure } from "@/app/(workspace)/projects/[project]/(pages)/statistic-figure";
import type { StatisticsScope } from "@/app/(workspace)/projects/[project]/(pages)/statistics-page";
import { AgreementEmpty } from "@/components/agreement/agreement-empty";
import { AgreementMethod } from "@/components/agreement/agreement-method";
import { AgreementSkeleton } from "@/components/agreement/agreement-skeleton";
import { AgreementTables } from "@/components/agreement/agreement-tables";
import { shownIntervals } from "@/lib/agreement/shown-intervals";

/** Agreement question by question, with how it is computed. */
export async function AgreementFigures({ viewer, project, filter, mayManage }: StatisticsScope) {
  const text = await getTranslations("agreement");
  const request = { viewer, project, filter, statistic: "agreement" } as const;
  return (
    <Statistic {...request} label={text("title")} skeleton={<AgreementSkeleton />}>
      {(counted, source) => {
        const { report, counts } = counted;
        const { scheme, schemeNumber, labelRevision } = source;
        if (counts.ratedTwice === 0) return <AgreementEmpty project={project} counts={counts} mayManage={mayManage} />;
        return (
          <>
            <AgreementTables {...{ project, filter, scheme, report, counts }} />
            <StatisticFigure
              {...{ ...request, report: counted, source }}
              name="elements"
              definition={{
                text: text("method.alpha"),
                formula: text("method.alphaFormula"),
                source: text("method.alphaSource"),
              }}
            />
            <AgreementMethod {...{ counts, schemeNumber, labelRevision }} intervals={shownIntervals} />
          </>
        );
      }}
    </Statistic>
  );
}
