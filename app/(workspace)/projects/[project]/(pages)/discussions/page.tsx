import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { answerDiscussion } from "@/app/(workspace)/projects/[project]/(pages)/discussions/actions";
import { orNotFound, readProjectFor } from "@/app/(workspace)/projects/[project]/read-project";
import { DiscussionList } from "@/components/discussions/discussion-list";
import { Page } from "@/components/ui/page";
import { parseDiscussionQuery } from "@/lib/discussions/discussion";
import { requireViewer } from "@/lib/server/auth/viewer";
import { listDiscussions } from "@/lib/server/data/discussions";
import { textsFor } from "@/lib/server/messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("discussions"))("title") };
}

type DiscussionsPageProps = {
  readonly params: Promise<{ readonly project: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export default async function DiscussionsPage({ params, searchParams }: DiscussionsPageProps) {
  const viewer = await requireViewer();
  const { slug } = await readProjectFor(viewer, (await params).project, "research");
  const query = parseDiscussionQuery(await searchParams);
  const page = await orNotFound(listDiscussions(viewer, { project: slug, ...query }));
  const text = await getTranslations("discussions");
  return (
    <NextIntlClientProvider messages={textsFor("discussions")}>
      <Page title={text("title")} intro={text("intro")}>
        <DiscussionList project={slug} query={query} page={page} onAnswer={answerDiscussion} />
      </Page>
    </NextIntlClientProvider>
  );
}
