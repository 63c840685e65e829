import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ComparisonFigures } from "@/app/(workspace)/projects/[project]/(pages)/scores/comparison-figures";
import { ScoreFigures } from "@/app/(workspace)/projects/[project]/(pages)/scores/score-figures";
import { StatisticsPage, type StatisticsPageProps } from "@/app/(workspace)/projects/[project]/(pages)/statistics-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("scores"))("title") };
}

export default function ScoresPage(props: StatisticsPageProps) {
  return (
    <StatisticsPage {...props} place={{ area: "scores", view: "models" }} own={["about"]}>
      {(scope) => (
        <>
          <ScoreFigures {...scope} />
          <ComparisonFigures {...scope} />
        </>
      )}
    </StatisticsPage>
  );
}
