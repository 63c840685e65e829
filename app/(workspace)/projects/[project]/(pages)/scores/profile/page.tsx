import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProfileFigures } from "@/app/(workspace)/projects/[project]/(pages)/scores/profile/profile-figures";
import { StatisticsPage, type StatisticsPageProps } from "@/app/(workspace)/projects/[project]/(pages)/statistics-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statistics.views"))("profile") };
}

export default function ProfilePage(props: StatisticsPageProps) {
  return (
    <StatisticsPage {...props} place={{ area: "scores", view: "profile" }}>
      {(scope) => <ProfileFigures {...scope} />}
    </StatisticsPage>
  );
}
