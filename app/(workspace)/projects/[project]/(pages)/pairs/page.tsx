import type { Metadata } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { orNotFound, readProjectFor } from "@/app/(workspace)/projects/[project]/read-project";
import { PairList } from "@/components/pairs/pair-list";
import { Button } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { parsePairQuery } from "@/lib/pairs/pair-query";
import { paths } from "@/lib/paths";
import { requireViewer } from "@/lib/server/auth/viewer";
import { countPairs, listPairs } from "@/lib/server/data/pairs";
import { textsFor } from "@/lib/server/messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pairs"))("title") };
}

type PairsPageProps = {
  readonly params: Promise<{ readonly project: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export default async function PairsPage({ params, searchParams }: PairsPageProps) {
  const viewer = await requireViewer();
  const { slug } = await readProjectFor(viewer, (await params).project, "research");
  const query = parsePairQuery(await searchParams);
  const [page, totals] = await orNotFound(Promise.all([listPairs(viewer, slug, query), countPairs(viewer, slug)]));
  const text = await getTranslations("pairs");
  const actions = (
    <Button asChild>
      <Link href={paths.transcripts(slug)}>{text("makePairs")}</Link>
    </Button>
  );
  return (
    <NextIntlClientProvider messages={textsFor("pairs", "changes", "transcripts")}>
      <Page title={text("title")} intro={text("intro")} actions={actions}>
        <PairList project={slug} query={query} page={page} totals={totals} />
      </Page>
    </NextIntlClientProvider>
  );
}
