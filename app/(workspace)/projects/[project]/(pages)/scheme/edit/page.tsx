import type { Metadata } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { saveScheme } from "@/app/(workspace)/projects/[project]/(pages)/scheme/edit/actions";
import { readProjectFor } from "@/app/(workspace)/projects/[project]/read-project";
import { SchemeEditor } from "@/components/schemes/scheme-editor";
import { Button } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { paths } from "@/lib/paths";
import { requireViewer } from "@/lib/server/auth/viewer";
import { getScheme } from "@/lib/server/data/schemes";
import { textsFor } from "@/lib/server/messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("scheme.editor"))("title") };
}

type SchemeEditorPageProps = { readonly params: Promise<{ readonly project: string }> };

export default async function SchemeEditorPage({ params }: SchemeEditorPageProps) {
  const viewer = await requireViewer();
  const { slug } = await readProjectFor(viewer, (await params).project, "manage");
  const current = await getScheme(viewer, slug);
  const text = await getTranslations("scheme.editor");
  return (
    <NextIntlClientProvider messages={textsFor("scheme", "projects")}>
      <Page
        title={text("title")}
        intro={text("intro")}
        actions={
          <Button asChild>
            <Link href={paths.scheme(slug)}>{text("back")}</Link>
          </Button>
        }
      >
        <SchemeEditor project={slug} current={current} onSave={saveScheme} />
      </Page>
    </NextIntlClientProvider>
  );
}
