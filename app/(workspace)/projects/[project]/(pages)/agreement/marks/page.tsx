import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MarkFigures } from "@/app/(workspace)/projects/[project]/(pages)/agreement/marks/mark-figures";
import { StatisticsPage, type StatisticsPageProps } from "@/app/(workspace)/projects/[project]/(pages)/statistics-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statistics.views"))("marks") };
}

export default function MarksPage(props: StatisticsPageProps) {
  return (
    <StatisticsPage {...props} place={{ area: "agreement", view: "marks" }}>
      {(scope) => <MarkFigures {...scope} />}
    </StatisticsPage>
  );
}
