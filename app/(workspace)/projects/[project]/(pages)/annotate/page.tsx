import type { Metadata } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { openNextTask, reopenTask, resumeTask } from "@/app/(workspace)/projects/[project]/annotate/actions";
import { orNotFound, readProject } from "@/app/(workspace)/projects/[project]/read-project";
import { LabelButton } from "@/components/tasks/label-button";
import { OwnTaskList } from "@/components/tasks/own-task-list";
import { QueueSearch } from "@/components/tasks/queue-search";
import { RaterProgress } from "@/components/tasks/rater-progress";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, Section } from "@/components/ui/page";
import { paths } from "@/lib/paths";
import { allows } from "@/lib/projects/permissions";
import { requireViewer } from "@/lib/server/auth/viewer";
import { hasNextTask } from "@/lib/server/data/next-task";
import { countOwnTasks, getRaterProgress, listOwnTasks } from "@/lib/server/data/own-tasks";
import { textsFor } from "@/lib/server/messages";
import { parseOwnTaskQuery } from "@/lib/tasks/own-tasks";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("annotate.queue"))("title") };
}

type QueuePageProps = {
  readonly params: Promise<{ readonly project: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export default async function QueuePage({ params, searchParams }: QueuePageProps) {
  const viewer = await requireViewer();
  const { slug, role } = await readProject(viewer, (await params).project);
  const query = parseOwnTaskQuery(await searchParams);
  const [progress, page, counts, hasNext] = await orNotFound(
    Promise.all([
      getRaterProgress(viewer, slug),
      listOwnTasks(viewer, slug, query),
      countOwnTasks(viewer, slug),
      hasNextTask(viewer, slug),
    ]),
  );
  const text = await getTranslations("annotate.queue");
  const next = (
    <LabelButton project={slug} onOpen={openNextTask.bind(null, { project: slug })}>
      {text(counts.open + counts.reopened > 0 ? "goOn" : "next")}
    </LabelButton>
  );
  return (
    <NextIntlClientProvider messages={textsFor("annotate")}>
      <Page title={text("title")} intro={text("intro")} actions={hasNext ? next : null}>
        {progress.total > 0 ? <RaterProgress {...progress} /> : null}
        {hasNext ? null : (
          <NothingLeft project={slug} isEmpty={progress.total === 0} mayImport={allows(role, "research")} />
        )}
        {counts.all > 0 ? (
          <div className="mt-6">
            <Section title={text("yours")}>
              <NuqsAdapter>
                <QueueSearch />
              </NuqsAdapter>
              <OwnTaskList project={slug} {...{ query, page, counts }} onReopen={reopenTask} onResume={resumeTask} />
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
