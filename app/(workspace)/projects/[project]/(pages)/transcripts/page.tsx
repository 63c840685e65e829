import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { orNotFound, readProjectFor } from "@/app/(workspace)/projects/[project]/read-project";
import { NoTranscripts } from "@/components/transcripts/no-transcripts";
import { TranscriptBrowser } from "@/components/transcripts/transcript-browser";
import { requireViewer } from "@/lib/server/auth/viewer";
import { listFilterChoices } from "@/lib/server/data/transcript-filters";
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
  if (transcriptCount === 0) return <NoTranscripts project={slug} />;
  const query = parseTranscriptQuery(await searchParams);
  const [page, choices] = await orNotFound(
    Promise.all([listTranscripts(viewer, slug, query), listFilterChoices(viewer, slug)]),
  );
  return (
    <NextIntlClientProvider messages={textsFor("transcripts")}>
      <TranscriptBrowser project={slug} page={page} models={choices.models} conditions={choices.conditions} />
    </NextIntlClientProvider>
  );
}
