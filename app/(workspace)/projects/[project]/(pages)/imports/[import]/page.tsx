import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { orNotFound } from "@/app/(workspace)/projects/[project]/read-project";
import { ImportCountList } from "@/components/imports/import-count-list";
import { ImportStateBadge } from "@/components/imports/import-state";
import { RefusalTable } from "@/components/imports/refusal-table";
import { Page, Section } from "@/components/ui/page";
import { paths } from "@/lib/paths";
import { requireViewer } from "@/lib/server/auth/viewer";
import { getImport, listRefusals } from "@/lib/server/data/imports";

const shownRefusals = 200;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("report") };
}

type ImportPageProps = { readonly params: Promise<{ readonly project: string; readonly import: string }> };

export default async function ImportPage({ params }: ImportPageProps) {
  const { project, import: id } = await params;
  const viewer = await requireViewer();
  const run = await orNotFound(getImport(viewer, { project, id }));
  const refusals = await listRefusals(viewer, { project, id, after: 0, limit: shownRefusals });
  const text = await getTranslations("imports");
  const back = (
    <Link href={paths.imports(project)} className="text-accent underline">
      {text("back")}
    </Link>
  );
  return (
    <Page title={text("report")} intro={<span className="break-all">{run.files.join(", ")}</span>} actions={back}>
      <div className="mb-6 flex flex-col gap-3">
        <div className="flex flex-wrap items-center gap-2">
          <ImportStateBadge state={run.state} />
          {run.failure ? <span className="text-danger">{run.failure}</span> : null}
          {run.state === "interrupted" ? <span className="text-dim">{text("interruptedText")}</span> : null}
        </div>
        <ImportCountList counts={run} />
      </div>
      <Section title={text("refusals")}>
        <RefusalTable refusals={refusals} total={run.refused} download={paths.api.refusals(project, id)} />
      </Section>
    </Page>
  );
}
