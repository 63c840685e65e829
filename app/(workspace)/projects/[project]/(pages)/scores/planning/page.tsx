import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlanningFigures } from "@/app/(workspace)/projects/[project]/(pages)/scores/planning/planning-figures";
import { StatisticsPage, type StatisticsPageProps } from "@/app/(workspace)/projects/[project]/(pages)/statistics-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statistics.views"))("planning") };
}

export default function PlanningPage(props: StatisticsPageProps) {
  return (
    <StatisticsPage
      {...props}
      place={{ area: "scores", view: "planning" }}
      own={["transcripts", "raters", "agreement", "score"]}
    >
      {(scope) => <PlanningFigures {...scope} />}
    </StatisticsPage>
  );
}
