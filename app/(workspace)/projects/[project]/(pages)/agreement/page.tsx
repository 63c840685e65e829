import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AgreementFigures } from "@/app/(workspace)/projects/[project]/(pages)/agreement/agreement-figures";
import { readProjectFor } from "@/app/(workspace)/projects/[project]/read-project";
import { Page } from "@/components/ui/page";
import { disagreementQuerySchema } from "@/lib/agreement/disagreement-query";
import { allows } from "@/lib/projects/permissions";
import { requireViewer } from "@/lib/server/auth/viewer";

type AgreementPageProps = {
  readonly params: Promise<{ readonly project: string }>;
  readonly searchParams: Promise<unknown>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agreement"))("title") };
}

export default async function AgreementPage({ params, searchParams }: AgreementPageProps) {
  const viewer = await requireViewer();
  const { slug, role } = await readProjectFor(viewer, (await params).project, "research");
  const query = disagreementQuerySchema.parse(await searchParams);
  const text = await getTranslations("agreement");
  return (
    <Page title={text("title")} intro={text("intro")}>
      <AgreementFigures
        viewer={viewer}
        project={slug}
        query={query}
        mayManage={allows(role, "manage")}
        label={text("title")}
      />
    </Page>
  );
}
