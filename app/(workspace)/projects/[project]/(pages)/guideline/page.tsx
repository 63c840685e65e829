import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { orNotFound, readProject } from "@/app/(workspace)/projects/[project]/read-project";
import { Contents } from "@/components/guideline/contents";
import { GuidelineStart } from "@/components/guideline/guideline-start";
import { TextDifference } from "@/components/guideline/text-difference";
import { Markdown } from "@/components/markdown/markdown";
import { Button } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { VersionList } from "@/components/versions/version-list";
import { guidelineNumberSchema } from "@/lib/guideline/guideline";
import { withoutKeys } from "@/lib/guideline/headings";
import { paths } from "@/lib/paths";
import { allows } from "@/lib/projects/permissions";
import { requireViewer } from "@/lib/server/auth/viewer";
import { getGuideline, listGuidelines } from "@/lib/server/data/guidelines";
import { differenceOfTexts } from "@/lib/server/difference-of-texts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("guideline"))("title") };
}

type GuidelinePageProps = {
  readonly params: Promise<{ readonly project: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export default async function GuidelinePage({ params, searchParams }: GuidelinePageProps) {
  const { project: slug } = await params;
  const query = await searchParams;
  const number = guidelineNumberSchema.parse(query.version);
  const viewer = await requireViewer();
  const { role } = await readProject(viewer, slug);
  const [guideline, versions] = await Promise.all([
    orNotFound(getGuideline(viewer, { project: slug, number })),
    orNotFound(listGuidelines(viewer, slug)),
  ]);
  const areChangesShown = query.changes !== undefined && guideline !== null && guideline.number > 1;
  const before = areChangesShown
    ? await orNotFound(getGuideline(viewer, { project: slug, number: guideline.number - 1 }))
    : null;
  const text = await getTranslations("guideline");
  const newest = versions[0]?.number;
  const mayEdit = allows(role, "manage");
  const edit =
    mayEdit && guideline ? (
      <Button look="main" asChild>
        <Link href={paths.guidelineEditor(slug)}>{text("edit")}</Link>
      </Button>
    ) : null;
  if (!guideline)
    return (
      <Page title={text("title")} intro={text("intro")}>
        <GuidelineStart project={slug} mayEdit={mayEdit} />
      </Page>
    );
  return (
    <Page title={text("title")} intro={text("intro")} actions={edit}>
      {newest !== undefined && guideline.number !== newest ? (
        <p className="mb-5 rounded-md border border-warn px-3 py-2 text-sm">
          {text("older", { number: guideline.number, newest })}{" "}
          <Link href={paths.guideline(slug)} className="text-accent underline">
            {text("toNewest")}
          </Link>
        </p>
      ) : null}
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_264px] lg:gap-10">
        {before ? (
          <section className="mb-8 min-w-0">
            <div className="mb-3 flex flex-wrap items-baseline gap-x-4">
              <h2 className="font-semibold">
                {text("differenceOf", { before: before.number, after: guideline.number })}
              </h2>
              <Link href={paths.guideline(slug, guideline.number)} className="text-accent text-sm underline">
                {text("backToText", { number: guideline.number })}
              </Link>
            </div>
            <TextDifference lines={differenceOfTexts(before.text, guideline.text)} />
          </section>
        ) : (
          <article className="mb-8 max-w-[72ch] text-[15px] leading-relaxed">
            <Markdown headingFrom={2} hasHeadingIds>
              {withoutKeys(guideline.text)}
            </Markdown>
          </article>
        )}
        <div className="lg:sticky lg:top-3 lg:max-h-[calc(100dvh-24px)] lg:self-start lg:overflow-y-auto lg:pr-2">
          {before ? null : <Contents markdown={guideline.text} />}
          <VersionList
            versions={versions.map(({ by, at, ...version }) => ({ ...version, author: by, madeAt: at }))}
            shown={guideline.number}
            pathOf={(number) => paths.guideline(slug, number)}
            changesPathOf={(number) => paths.guidelineChanges(slug, number)}
          />
        </div>
      </div>
    </Page>
  );
}
