import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { signOut } from "@/app/(workspace)/actions";
import { resumeTask, skipTask, takeNextTask } from "@/app/(workspace)/projects/[project]/annotate/actions";
import { orNotFound, readProject } from "@/app/(workspace)/projects/[project]/read-project";
import { AccountButton } from "@/components/frame/account-button";
import { Workbench } from "@/components/workbench/workbench";
import { requireViewer } from "@/lib/server/auth/viewer";
import { getOpenTask } from "@/lib/server/data/open-task";
import { getRaterProgress } from "@/lib/server/data/own-tasks";
import { shortTaskId } from "@/lib/tasks/short-task-id";

type TaskPageProps = { readonly params: Promise<{ readonly project: string; readonly task: string }> };

export async function generateMetadata({ params }: TaskPageProps): Promise<Metadata> {
  const text = await getTranslations("annotate.bar");
  return { title: text("task", { id: shortTaskId((await params).task) }) };
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
      first={{ task, progress }}
      owner={viewer.userId}
      actions={{ openNext: takeNextTask, skip: skipTask, resume: resumeTask }}
      account={<AccountButton name={viewer.name} email={viewer.email} onSignOut={signOut} />}
    />
  );
}
