import { orNotFound } from "@/app/(workspace)/projects/[project]/read-project";
import { AgreementEmpty } from "@/components/agreement/agreement-empty";
import { AgreementMethod } from "@/components/agreement/agreement-method";
import { AgreementTables } from "@/components/agreement/agreement-tables";
import { DisagreementList } from "@/components/agreement/disagreement-list";
import type { DisagreementQuery } from "@/lib/agreement/disagreement-query";
import { readAgreement } from "@/lib/server/data/label-agreement";
import { readDisagreements } from "@/lib/server/data/label-disagreements";
import type { Viewer } from "@/lib/viewer";

type AgreementFiguresProps = {
  readonly viewer: Viewer;
  readonly project: string;
  readonly query: DisagreementQuery;
  readonly mayManage: boolean;
};

/** The part of the page that has to be computed; the page shows its frame without waiting for it. */
export async function AgreementFigures({ viewer, project, query, mayManage }: AgreementFiguresProps) {
  const agreement = await orNotFound(readAgreement(viewer, project));
  const { scheme, report, counts, intervals, schemeNumber, labelRevision } = agreement;
  if (counts.ratedTwice === 0) return <AgreementEmpty project={project} counts={counts} mayManage={mayManage} />;
  const disagreements = await orNotFound(readDisagreements(viewer, project, query));
  return (
    <>
      <AgreementTables project={project} scheme={scheme} report={report} counts={counts} />
      <AgreementMethod
        intervals={intervals}
        counts={counts}
        schemeNumber={schemeNumber}
        labelRevision={labelRevision}
      />
      <DisagreementList project={project} scheme={scheme} query={query} {...disagreements} />
    </>
  );
}
