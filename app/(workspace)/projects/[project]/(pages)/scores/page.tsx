import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ScoreFigures } from "@/app/(workspace)/projects/[project]/(pages)/scores/score-figures";
import { readProjectFor } from "@/app/(workspace)/projects/[project]/read-project";
import { Page } from "@/components/ui/page";
import { requireViewer } from "@/lib/server/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("scores"))("title") };
}

type ScoresPageProps = { readonly params: Promise<{ readonly project: string }> };

export default async function ScoresPage({ params }: ScoresPageProps) {
  const viewer = await requireViewer();
  const { slug } = await readProjectFor(viewer, (await params).project, "research");
  const text = await getTranslations("scores");
  return (
    <Page title={text("title")} intro={text("intro")}>
      <ScoreFigures viewer={viewer} project={slug} label={text("title")} />
    </Page>
  );
}
