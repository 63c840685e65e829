import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Statistic } from "@/app/(workspace)/projects/[project]/(pages)/statistic";
import {
  StatisticsPage,
  type StatisticsPageProps,
  type StatisticsScope,
} from "@/app/(workspace)/projects/[project]/(pages)/statistics-page";
import { orNotFound } from "@/app/(workspace)/projects/[project]/read-project";
import { AgreementSkeleton } from "@/components/agreement/agreement-skeleton";
import { DisagreementList } from "@/components/agreement/disagreement-list";
import { disagreementQuerySchema } from "@/lib/agreement/disagreement-query";
import { readDisagreements } from "@/lib/server/data/label-disagreements";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statistics.views"))("disagreements") };
}

export default function DisagreementsPage(props: StatisticsPageProps) {
  return (
    <StatisticsPage {...props} place={{ area: "agreement", view: "disagreements" }} own={["by", "element"]}>
      {(scope) => <Disagreements {...scope} />}
    </StatisticsPage>
  );
}

async function Disagreements({ viewer, project, filter, query: raw }: StatisticsScope) {
  const text = await getTranslations("agreement.disagreements");
  const query = disagreementQuerySchema.parse(raw);
  return (
    <Statistic
      {...{ viewer, project, filter }}
      statistic="disagreements"
      label={text("computing")}
      skeleton={<AgreementSkeleton />}
    >
      {async (_, { scheme }) => {
        const page = await orNotFound(readDisagreements(viewer, project, { ...query, filter }));
        return <DisagreementList {...{ project, scheme, query, filter }} {...page} />;
      }}
    </Statistic>
  );
}
