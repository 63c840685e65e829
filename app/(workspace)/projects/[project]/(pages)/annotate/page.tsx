import type { Metadata } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { openNextTask } from "@/app/(workspace)/projects/[project]/annotate/actions";
import { readProject } from "@/app/(workspace)/projects/[project]/read-project";
import { LabelButton } from "@/components/tasks/label-button";
import { OwnTaskList } from "@/components/tasks/own-task-list";
import { RaterProgress } from "@/components/tasks/rater-progress";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, Section } from "@/components/ui/page";
import { paths } from "@/lib/paths";
import { allows } from "@/lib/projects/permissions";
import { defaultScheme } from "@/lib/scheme/default-scheme";
import { findOption, verdictElement } from "@/lib/scheme/elements";
import { requireViewer } from "@/lib/server/auth/viewer";
import { hasNextTask } from "@/lib/server/data/next-task";
import { getRaterProgress, listOwnTasks } from "@/lib/server/data/own-tasks";
import { textsFor } from "@/lib/server/messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("annotate.queue"))("title") };
}

type QueuePageProps = { readonly params: Promise<{ readonly project: string }> };

export default async function QueuePage({ params }: QueuePageProps) {
  const viewer = await requireViewer();
  const { slug, role } = await readProject(viewer, (await params).project);
  const [progress, tasks, hasNext] = await Promise.all([
    getRaterProgress(viewer, slug),
    listOwnTasks(viewer, slug),
    hasNextTask(viewer, slug),
  ]);
  const text = await getTranslations("annotate.queue");
  const isOpen = tasks.some((task) => task.state === "open");
  const next = (
    <LabelButton project={slug} onOpen={openNextTask.bind(null, { project: slug })}>
      {text(isOpen ? "goOn" : "next")}
    </LabelButton>
  );
  return (
    <NextIntlClientProvider messages={textsFor("annotate")}>
      <Page title={text("title")} intro={text("intro")} actions={hasNext ? next : null}>
        {progress.total > 0 ? <RaterProgress {...progress} /> : null}
        {hasNext ? null : (
          <NothingLeft project={slug} isEmpty={progress.total === 0} mayImport={allows(role, "research")} />
        )}
        {tasks.length > 0 ? (
          <div className="mt-6">
            <Section title={text("yours")}>
              <OwnTaskList project={slug} tasks={tasks} verdictLabel={verdictLabel} />
            </Section>
          </div>
        ) : null}
      </Page>
    </NextIntlClientProvider>
  );
}

type NothingLeftProps = { readonly project: string; readonly isEmpty: boolean; readonly mayImport: boolean };

async function NothingLeft({ project, isEmpty, mayImport }: NothingLeftProps) {
  const text = await getTranslations("annotate.queue");
  if (!isEmpty) return <EmptyState title={text("doneTitle")} text={text("doneText")} />;
  return (
    <EmptyState title={text("emptyTitle")} text={text(mayImport ? "emptyText" : "emptyTextRater")}>
      {mayImport ? (
        <Button look="main" asChild>
          <Link href={paths.imports(project)}>{text("import")}</Link>
        </Button>
      ) : null}
    </EmptyState>
  );
}

/** Verdicts keep their keys from one version of a scheme to the next; one that is not among the default's is shown as it is. */
function verdictLabel(key: string): string {
  const element = verdictElement(defaultScheme);
  return (element && findOption(element, key)?.label) ?? key;
}
