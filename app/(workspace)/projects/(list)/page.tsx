import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { signOut } from "@/app/(workspace)/actions";
import { addProject } from "@/app/(workspace)/projects/actions";
import { AccountButton } from "@/components/frame/account-button";
import { TopBar } from "@/components/frame/top-bar";
import { NewProject } from "@/components/projects/new-project";
import { ProjectList } from "@/components/projects/project-list";
import { Page } from "@/components/ui/page";
import { requireViewer } from "@/lib/server/auth/viewer";
import { listProjects } from "@/lib/server/data/projects";
import { textsFor } from "@/lib/server/messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("projects"))("title") };
}

export default async function ProjectsPage() {
  const viewer = await requireViewer();
  const text = await getTranslations("projects");
  const projects = await listProjects(viewer);
  return (
    <NextIntlClientProvider messages={textsFor("projects")}>
      <TopBar>
        <AccountButton name={viewer.name} email={viewer.email} onSignOut={signOut} />
      </TopBar>
      <main id="content">
        <Page title={text("title")} actions={viewer.isAdministrator ? <NewProject onCreate={addProject} /> : null}>
          <ProjectList projects={projects} mayCreate={viewer.isAdministrator} />
        </Page>
      </main>
    </NextIntlClientProvider>
  );
}
