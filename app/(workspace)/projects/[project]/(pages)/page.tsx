import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { openNextTask } from "@/app/(workspace)/projects/[project]/annotate/actions";
import { readProject } from "@/app/(workspace)/projects/[project]/read-project";
import { bringBackProject, removeProject } from "@/app/(workspace)/projects/actions";
import { DemoNotice } from "@/components/projects/demo-notice";
import { NextSteps } from "@/components/projects/next-steps";
import { ProjectProgress } from "@/components/projects/project-progress";
import { WaitingQuestions } from "@/components/projects/waiting-questions";
import { Page } from "@/components/ui/page";
import { allows } from "@/lib/projects/permissions";
import { requireViewer } from "@/lib/server/auth/viewer";
import { countOpenDiscussions, mostOpenCounted } from "@/lib/server/data/discussions";
import { countOwnSubmissions } from "@/lib/server/data/projects";
import { textsFor } from "@/lib/server/messages";

type OverviewPageProps = { readonly params: Promise<{ readonly project: string }> };

export async function generateMetadata({ params }: OverviewPageProps): Promise<Metadata> {
  const project = await readProject(await requireViewer(), (await params).project);
  return { title: project.name };
}

export default async function OverviewPage({ params }: OverviewPageProps) {
  const viewer = await requireViewer();
  const project = await readProject(viewer, (await params).project);
  const mayAnswer = allows(project.role, "research");
  const [submitted, waiting] = await Promise.all([
    countOwnSubmissions(viewer, project.slug),
    mayAnswer ? countOpenDiscussions(viewer, project.slug) : 0,
  ]);
  const text = await getTranslations("projects.overview");
  return (
    <NextIntlClientProvider messages={textsFor("projects")}>
      <Page title={text("title")} intro={project.description || undefined}>
        {project.isDemonstration ? (
          <DemoNotice
            project={project.slug}
            mayRemove={allows(project.role, "manage")}
            onRemove={removeProject}
            onBringBack={bringBackProject}
          />
        ) : null}
        {waiting > 0 ? (
          <WaitingQuestions project={project.slug} count={waiting} isAtLeast={waiting === mostOpenCounted} />
        ) : null}
        <NextSteps project={project} onOpenNext={openNextTask.bind(null, { project: project.slug })} />
        <ProjectProgress project={project} submitted={submitted} />
      </Page>
    </NextIntlClientProvider>
  );
}
