import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { orNotFound, readProjectFor } from "@/app/(workspace)/projects/[project]/read-project";
import { ExportForm } from "@/components/exports/export-form";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { paths } from "@/lib/paths";
import { allows } from "@/lib/projects/permissions";
import { requireViewer } from "@/lib/server/auth/viewer";
import { countSubmittedAnnotations } from "@/lib/server/data/export-counts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exports"))("title") };
}

type ExportsPageProps = { readonly params: Promise<{ readonly project: string }> };

export default async function ExportsPage({ params }: ExportsPageProps) {
  const viewer = await requireViewer();
  const { slug, role, transcriptCount } = await readProjectFor(viewer, (await params).project, "research");
  const annotations = await orNotFound(countSubmittedAnnotations(viewer, slug));
  const text = await getTranslations("exports");
  return (
    <Page title={text("title")} intro={text("intro")}>
      {transcriptCount === 0 ? (
        <EmptyState title={text("noTranscriptsTitle")} text={text("noTranscriptsText")}>
          <Button look="main" asChild>
            <Link href={paths.imports(slug)}>{text("importTranscripts")}</Link>
          </Button>
        </EmptyState>
      ) : (
        <ExportForm
          project={slug}
          rows={{ transcripts: transcriptCount, annotations }}
          canSeeNames={allows(role, "manage")}
        />
      )}
    </Page>
  );
}
