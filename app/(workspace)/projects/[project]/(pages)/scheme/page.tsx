import { Download } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { orNotFound, readProject } from "@/app/(workspace)/projects/[project]/read-project";
import { DifferenceSection } from "@/components/schemes/difference-section";
import { OlderNotice } from "@/components/schemes/older-notice";
import { SchemeView } from "@/components/schemes/scheme-view";
import { Button } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { VersionList } from "@/components/versions/version-list";
import { paths } from "@/lib/paths";
import { allows } from "@/lib/projects/permissions";
import { schemeDifference } from "@/lib/scheme/scheme-difference";
import { versionQuerySchema } from "@/lib/scheme/scheme-version";
import { requireViewer } from "@/lib/server/auth/viewer";
import { getScheme, listSchemeVersions } from "@/lib/server/data/schemes";
import { textsFor } from "@/lib/server/messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("scheme"))("title") };
}

type SchemePageProps = {
  readonly params: Promise<{ readonly project: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export default async function SchemePage({ params, searchParams }: SchemePageProps) {
  const viewer = await requireViewer();
  const { slug, role } = await readProject(viewer, (await params).project);
  const query = versionQuerySchema.parse(await searchParams);
  const [shown, versions, other] = await Promise.all([
    orNotFound(getScheme(viewer, slug, query.version)),
    listSchemeVersions(viewer, slug),
    query.against === undefined ? null : orNotFound(getScheme(viewer, slug, query.against)),
  ]);
  const newest = versions[0]?.number ?? shown.number;
  const text = await getTranslations("scheme");
  return (
    <NextIntlClientProvider messages={textsFor()}>
      <Page
        title={text("title")}
        intro={text("intro")}
        actions={
          <>
            <Button asChild>
              <a href={paths.api.scheme(slug, shown.number)} title={text("exportHint")} download>
                <Download aria-hidden="true" size={14} />
                {text("export")}
              </a>
            </Button>
            {allows(role, "manage") ? (
              <Button look="main" asChild>
                <Link href={paths.schemeEditor(slug)}>{text("edit")}</Link>
              </Button>
            ) : null}
          </>
        }
      >
        {shown.number === newest ? null : <OlderNotice project={slug} number={shown.number} newest={newest} />}
        <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_280px]">
          <div className="min-w-0">
            {other ? (
              <DifferenceSection
                version={shown.number}
                against={other.number}
                numbers={versions.map(({ number }) => number)}
                difference={schemeDifference(other.scheme, shown.scheme)}
              />
            ) : null}
            <SchemeView scheme={shown.scheme} />
          </div>
          <VersionList
            versions={versions.map(({ number, note, author, createdAt, annotations }) => ({
              number,
              note: note || (number === 1 ? text("versions.first") : null),
              author,
              madeAt: createdAt,
              more: annotations === null ? undefined : text("versions.annotations", { count: annotations }),
            }))}
            shown={shown.number}
            pathOf={(number) => paths.scheme(slug, number)}
            changesPathOf={(number) => paths.schemeDifference(slug, { version: number, against: number - 1 })}
          />
        </div>
      </Page>
    </NextIntlClientProvider>
  );
}
