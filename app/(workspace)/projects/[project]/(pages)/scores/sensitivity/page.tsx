import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SensitivityFigures } from "@/app/(workspace)/projects/[project]/(pages)/scores/sensitivity/sensitivity-figures";
import { StatisticsPage, type StatisticsPageProps } from "@/app/(workspace)/projects/[project]/(pages)/statistics-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statistics.views"))("sensitivity") };
}

export default function SensitivityPage(props: StatisticsPageProps) {
  return (
    <StatisticsPage {...props} place={{ area: "scores", view: "sensitivity" }}>
      {(scope) => <SensitivityFigures {...scope} />}
    </StatisticsPage>
  );
}
