import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { compareWithNewest, saveGuideline } from "@/app/(workspace)/projects/[project]/(pages)/guideline/actions";
import { orNotFound, readProjectFor } from "@/app/(workspace)/projects/[project]/read-project";
import { GuidelineEditor } from "@/components/guideline/guideline-editor";
import { Page } from "@/components/ui/page";
import { defaultGuideline } from "@/lib/guideline/default-guideline";
import { requireViewer } from "@/lib/server/auth/viewer";
import { getGuideline, getGuidelineTypes } from "@/lib/server/data/guidelines";
import { textsFor } from "@/lib/server/messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("guideline"))("editTitle") };
}

type EditPageProps = {
  readonly params: Promise<{ readonly project: string }>;
  readonly searchParams: Promise<{ readonly from?: string | string[] }>;
};

export default async function EditGuidelinePage({ params, searchParams }: EditPageProps) {
  const { project: slug } = await params;
  const { from } = await searchParams;
  const viewer = await requireViewer();
  await readProjectFor(viewer, slug, "manage");
  const [guideline, types] = await Promise.all([
    orNotFound(getGuideline(viewer, { project: slug })),
    orNotFound(getGuidelineTypes(viewer, slug)),
  ]);
  const text = await getTranslations("guideline");
  const start = from === "default" ? defaultGuideline(types) : "";
  return (
    <NextIntlClientProvider messages={textsFor("guideline")}>
      <Page title={text("editTitle")}>
        <GuidelineEditor
          project={slug}
          base={guideline ? { number: guideline.number, text: guideline.text } : null}
          start={guideline?.text ?? start}
          types={types}
          onSave={saveGuideline}
          onCompare={compareWithNewest}
        />
      </Page>
    </NextIntlClientProvider>
  );
}
