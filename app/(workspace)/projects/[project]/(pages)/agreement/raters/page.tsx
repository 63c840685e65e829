import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RaterFigures } from "@/app/(workspace)/projects/[project]/(pages)/agreement/raters/rater-figures";
import { ReliabilityFigures } from "@/app/(workspace)/projects/[project]/(pages)/agreement/raters/reliability-figures";
import { StatisticsPage, type StatisticsPageProps } from "@/app/(workspace)/projects/[project]/(pages)/statistics-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statistics.views"))("raters") };
}

export default function RatersPage(props: StatisticsPageProps) {
  return (
    <StatisticsPage {...props} place={{ area: "agreement", view: "raters" }} own={["about"]}>
      {(scope) => (
        <>
          <RaterFigures {...scope} />
          <ReliabilityFigures {...scope} />
        </>
      )}
    </StatisticsPage>
  );
}
