import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { signOut } from "@/app/(workspace)/actions";
import { readProject } from "@/app/(workspace)/projects/[project]/read-project";
import { AccountButton } from "@/components/frame/account-button";
import { Rail } from "@/components/frame/rail";
import { TopBar } from "@/components/frame/top-bar";
import { requireViewer } from "@/lib/server/auth/viewer";
import { textsFor } from "@/lib/server/messages";

type LayoutProps = { readonly params: Promise<{ readonly project: string }>; readonly children: ReactNode };

export default async function ProjectPagesLayout({ params, children }: LayoutProps) {
  const viewer = await requireViewer();
  const { slug, name, role } = await readProject(viewer, (await params).project);
  return (
    <NextIntlClientProvider messages={textsFor()}>
      <TopBar crumbs={<span className="truncate text-dim">/ {name}</span>}>
        <AccountButton name={viewer.name} email={viewer.email} onSignOut={signOut} />
      </TopBar>
      <div className="md:grid md:min-h-[calc(100dvh-44px)] md:grid-cols-[200px_minmax(0,1fr)] print:block">
        <aside className="border-b bg-panel md:border-r md:border-b-0 print:hidden">
          <Rail project={{ slug, name, role }} />
        </aside>
        <main id="content" className="min-w-0">
          {children}
        </main>
      </div>
    </NextIntlClientProvider>
  );
}
