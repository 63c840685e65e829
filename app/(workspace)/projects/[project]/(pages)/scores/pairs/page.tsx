import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PairFigures } from "@/app/(workspace)/projects/[project]/(pages)/scores/pairs/pair-figures";
import { StatisticsPage, type StatisticsPageProps } from "@/app/(workspace)/projects/[project]/(pages)/statistics-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statistics.views"))("pairs") };
}

export default function PairScoresPage(props: StatisticsPageProps) {
  return (
    <StatisticsPage {...props} place={{ area: "scores", view: "pairs" }}>
      {(scope) => <PairFigures {...scope} />}
    </StatisticsPage>
  );
}
