import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { changeView, deleteView, saveView } from "@/app/(workspace)/projects/[project]/(pages)/transcripts/actions";
import { orNotFound, readProjectFor } from "@/app/(workspace)/projects/[project]/read-project";
import { NoTranscripts } from "@/components/transcripts/no-transcripts";
import { TranscriptBrowser } from "@/components/transcripts/transcript-browser";
import { requireViewer } from "@/lib/server/auth/viewer";
import { listSavedViews } from "@/lib/server/data/saved-views";
import { listFacets } from "@/lib/server/data/search-facets";
import { hasTranscripts } from "@/lib/server/data/transcript-presence";
import { listTranscripts } from "@/lib/server/data/transcripts";
import { textsFor } from "@/lib/server/messages";
import { parseTranscriptQuery } from "@/lib/transcripts/transcript-query";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("transcripts"))("title") };
}

type TranscriptsPageProps = {
  readonly params: Promise<{ readonly project: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export default async function TranscriptsPage({ params, searchParams }: TranscriptsPageProps) {
  const viewer = await requireViewer();
  const { slug, transcriptCount } = await readProjectFor(viewer, (await params).project, "research");
  if (transcriptCount === 0 && !(await hasTranscripts(viewer, slug))) return <NoTranscripts project={slug} />;
  const query = parseTranscriptQuery(await searchParams);
  const [page, views] = await orNotFound(
    Promise.all([listTranscripts(viewer, slug, query), listSavedViews(viewer, slug)]),
  );
  return (
    <NextIntlClientProvider messages={textsFor("changes", "transcripts")}>
      <NuqsAdapter>
        <TranscriptBrowser
          project={slug}
          page={page}
          facets={listFacets(viewer, slug, query)}
          views={views}
          viewActions={{ save: saveView, change: changeView, remove: deleteView }}
        />
      </NuqsAdapter>
    </NextIntlClientProvider>
  );
}
