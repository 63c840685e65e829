import type { Metadata } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { orNotFound, readProjectFor } from "@/app/(workspace)/projects/[project]/read-project";
import { ChangeHistory } from "@/components/transcripts/changes/change-history";
import { Button } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { paths } from "@/lib/paths";
import { requireViewer } from "@/lib/server/auth/viewer";
import { listChanges } from "@/lib/server/data/transcript-changes-history";
import { textsFor } from "@/lib/server/messages";

const pageLength = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("changes"))("title") };
}

type ChangesPageProps = {
  readonly params: Promise<{ readonly project: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export default async function ChangesPage({ params, searchParams }: ChangesPageProps) {
  const viewer = await requireViewer();
  const { slug } = await readProjectFor(viewer, (await params).project, "research");
  const { before } = await searchParams;
  const place = typeof before === "string" ? before : null;
  const changes = await orNotFound(listChanges(viewer, { project: slug, before: place, limit: pageLength }));
  const last = changes.length === pageLength ? changes.at(-1) : undefined;
  const text = await getTranslations("changes");
  const actions = (
    <Button asChild>
      <Link href={paths.transcripts(slug)}>{text("toTranscripts")}</Link>
    </Button>
  );
  return (
    <NextIntlClientProvider messages={textsFor("changes")}>
      <Page title={text("title")} intro={text("intro")} actions={actions}>
        <ChangeHistory project={slug} changes={changes} older={last ? paths.transcriptChanges(slug, last.id) : null} />
      </Page>
    </NextIntlClientProvider>
  );
}
