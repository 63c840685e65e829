import { Statistic } from "@/app/(workspace)/projects/[project]/(pages)/statistic";
import { orNotFound } from "@/app/(workspace)/projects/[project]/read-project";
import { AgreementEmpty } from "@/components/agreement/agreement-empty";
import { AgreementMethod } from "@/components/agreement/agreement-method";
import { AgreementSkeleton } from "@/components/agreement/agreement-skeleton";
import { AgreementTables } from "@/components/agreement/agreement-tables";
import { DisagreementList } from "@/components/agreement/disagreement-list";
import type { DisagreementQuery } from "@/lib/agreement/disagreement-query";
import { everyLabel } from "@/lib/agreement/label-filter";
import { shownIntervals } from "@/lib/agreement/shown-intervals";
import { readDisagreements } from "@/lib/server/data/label-disagreements";
import type { Viewer } from "@/lib/viewer";

type AgreementFiguresProps = {
  readonly viewer: Viewer;
  readonly project: string;
  readonly query: DisagreementQuery;
  readonly mayManage: boolean;
  /** What is computed, for the bar. */
  readonly label: string;
};

/** The part of the page that has to be computed; the page shows its frame without waiting for it. */
export function AgreementFigures({ viewer, project, query, mayManage, label }: AgreementFiguresProps) {
  const asked = { viewer, project, label, filter: everyLabel, skeleton: <AgreementSkeleton /> };
  return (
    <Statistic {...asked} statistic="agreement">
      {async ({ report, counts }, { scheme, schemeNumber, labelRevision }) => {
        if (counts.ratedTwice === 0) return <AgreementEmpty project={project} counts={counts} mayManage={mayManage} />;
        const disagreements = await orNotFound(readDisagreements(viewer, project, query));
        return (
          <>
            <AgreementTables project={project} scheme={scheme} report={report} counts={counts} />
            <AgreementMethod
              intervals={shownIntervals}
              counts={counts}
              schemeNumber={schemeNumber}
              labelRevision={labelRevision}
            />
            <DisagreementList project={project} scheme={scheme} query={query} {...disagreements} />
          </>
        );
      }}
    </Statistic>
  );
}
