import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AgreementFigures } from "@/app/(workspace)/projects/[project]/(pages)/agreement/agreement-figures";
import { TrendFigures } from "@/app/(workspace)/projects/[project]/(pages)/agreement/trend-figures";
import { StatisticsPage, type StatisticsPageProps } from "@/app/(workspace)/projects/[project]/(pages)/statistics-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agreement"))("title") };
}

export default function AgreementPage(props: StatisticsPageProps) {
  return (
    <StatisticsPage {...props} place={{ area: "agreement", view: "questions" }} own={["about"]}>
      {(scope) => (
        <>
          <AgreementFigures {...scope} />
          <TrendFigures {...scope} />
        </>
      )}
    </StatisticsPage>
  );
}
