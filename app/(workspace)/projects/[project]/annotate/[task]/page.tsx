import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { signOut } from "@/app/(workspace)/actions";
import { openNextTask, resumeTask, skipTask } from "@/app/(workspace)/projects/[project]/annotate/actions";
import { orNotFound, readProject } from "@/app/(workspace)/projects/[project]/read-project";
import { AccountMenu } from "@/components/frame/account-menu";
import { Workbench } from "@/components/workbench/workbench";
import { requireViewer } from "@/lib/server/auth/viewer";
import { getOpenTask } from "@/lib/server/data/open-task";
import { getRaterProgress } from "@/lib/server/data/own-tasks";

type TaskPageProps = { readonly params: Promise<{ readonly project: string; readonly task: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("annotate.queue"))("title") };
}

export default async function TaskPage({ params }: TaskPageProps) {
  const viewer = await requireViewer();
  const { project: slug, task: id } = await params;
  const project = await readProject(viewer, slug);
  const [task, progress] = await Promise.all([
    orNotFound(getOpenTask(viewer, { project: slug, task: id })),
    getRaterProgress(viewer, slug),
  ]);
  return (
    <Workbench
      project={{ slug: project.slug, name: project.name }}
      task={task}
      progress={progress}
      owner={viewer.userId}
      actions={{ openNext: openNextTask, skip: skipTask, resume: resumeTask }}
      account={<AccountMenu name={viewer.name} email={viewer.email} onSignOut={signOut} />}
    />
  );
}
