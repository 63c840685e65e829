import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { readProjectFor } from "@/app/(workspace)/projects/[project]/read-project";
import { ImportHistory } from "@/components/imports/import-history";
import { NewImport } from "@/components/imports/new-import";
import { Page, Section } from "@/components/ui/page";
import { paths } from "@/lib/paths";
import { requireViewer } from "@/lib/server/auth/viewer";
import { listImports } from "@/lib/server/data/imports";
import { textsFor } from "@/lib/server/messages";
import { importPageSchema } from "@/lib/transcripts/import-page";

const pageLength = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("title") };
}

type ImportsPageProps = {
  readonly params: Promise<{ readonly project: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export default async function ImportsPage({ params, searchParams }: ImportsPageProps) {
  const viewer = await requireViewer();
  const { slug } = await readProjectFor(viewer, (await params).project, "research");
  const { before } = importPageSchema.parse(await searchParams);
  const imports = await listImports(viewer, { project: slug, before, limit: pageLength });
  const last = imports.length === pageLength ? imports.at(-1) : undefined;
  const older = last ? paths.imports(slug, last.id) : null;
  const text = await getTranslations("imports");
  return (
    <NextIntlClientProvider messages={textsFor("imports")}>
      <Page title={text("title")} intro={text("intro")}>
        <section aria-label={text("new.title")} className="mb-8 rounded-lg border bg-panel p-5">
          <NewImport project={slug} waiting={imports.filter(({ state }) => state === "receiving")} />
        </section>
        <Section title={text("history.title")}>
          <ImportHistory project={slug} imports={imports} nowMs={Date.now()} older={older} />
        </Section>
      </Page>
    </NextIntlClientProvider>
  );
}
