import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { addMember, changeMember, removeMember } from "@/app/(workspace)/projects/[project]/(pages)/members/actions";
import { orNotFound } from "@/app/(workspace)/projects/[project]/read-project";
import { AddMember } from "@/components/members/add-member";
import { MemberList } from "@/components/members/member-list";
import { Page } from "@/components/ui/page";
import { requireViewer } from "@/lib/server/auth/viewer";
import { listMembers } from "@/lib/server/data/members";
import { textsFor } from "@/lib/server/messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("members"))("title") };
}

type MembersPageProps = { readonly params: Promise<{ readonly project: string }> };

export default async function MembersPage({ params }: MembersPageProps) {
  const { project } = await params;
  const viewer = await requireViewer();
  const members = await orNotFound(listMembers(viewer, project));
  const text = await getTranslations("members");
  return (
    <NextIntlClientProvider messages={textsFor("members", "projects")}>
      <Page title={text("title")} intro={text("intro")}>
        <AddMember project={project} onAdd={addMember} />
        <MemberList
          project={project}
          viewerId={viewer.userId}
          members={members}
          onChange={changeMember}
          onRemove={removeMember}
          onAddBack={addMember}
        />
      </Page>
    </NextIntlClientProvider>
  );
}
