import { getTranslations } from "next-intl/server";
import { ScoreSkeleton } from "@/components/scores/score-skeleton";
import { Page } from "@/components/ui/page";

export default async function Loading() {
  const text = await getTranslations("scores");
  return (
    <Page title={text("title")} intro={text("intro")}>
      <ScoreSkeleton />
    </Page>
  );
}
