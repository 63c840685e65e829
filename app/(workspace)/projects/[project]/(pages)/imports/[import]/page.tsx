import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import * as actions from "@/app/(workspace)/projects/[project]/(pages)/imports/actions";
import { orNotFound } from "@/app/(workspace)/projects/[project]/read-project";
import { ImportView } from "@/components/imports/import-view";
import { RefusalTable, refusalsOnPage } from "@/components/imports/refusal-table";
import { Section } from "@/components/ui/page";
import { requireViewer } from "@/lib/server/auth/viewer";
import { getImport, listRefusals } from "@/lib/server/data/imports";
import { listMappings } from "@/lib/server/data/saved-mappings";
import { textsFor } from "@/lib/server/messages";
import { refusalPageSchema } from "@/lib/transcripts/import-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("one") };
}

type ImportPageProps = {
  readonly params: Promise<{ readonly project: string; readonly import: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

const { startImport: start, cancelImport: cancel, resumeImport: resume, discardImport: discard } = actions;
const { saveMapping: save, renameMapping: rename, deleteMapping: remove } = actions;

export default async function ImportPage({ params, searchParams }: ImportPageProps) {
  const { project, import: id } = await params;
  const viewer = await requireViewer();
  const { page } = refusalPageSchema.parse(await searchParams);
  const run = await orNotFound(getImport(viewer, { project, id }));
  const [refusals, mappings] = await Promise.all([
    listRefusals(viewer, { project, id, after: (page - 1) * refusalsOnPage, limit: refusalsOnPage }),
    run.state === "ready" ? listMappings(viewer, project) : [],
  ]);
  const text = await getTranslations("imports");
  return (
    <NextIntlClientProvider messages={textsFor("imports", "labelImports", "transcripts")}>
      <ImportView
        project={project}
        run={run}
        nowMs={Date.now()}
        actions={{ start, cancel, resume, discard }}
        mappings={mappings}
        mappingActions={{ save, rename, remove }}
      >
        <div id="refusals">
          <Section title={text("refusals.title")}>
            <RefusalTable project={project} id={id} refusals={refusals} total={run.refused} page={page} />
          </Section>
        </div>
      </ImportView>
    </NextIntlClientProvider>
  );
}
