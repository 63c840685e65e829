import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { findTranscripts, signOut } from "@/app/(workspace)/actions";
import { openNextTask } from "@/app/(workspace)/projects/[project]/annotate/actions";
import { Palette } from "@/components/palette/palette";
import type { PaletteProject } from "@/lib/palette/palette-command";
import { requireViewer } from "@/lib/server/auth/viewer";
import { listProjects } from "@/lib/server/data/projects";
import { textsFor } from "@/lib/server/messages";
import type { Viewer } from "@/lib/viewer";

export default async function WorkspaceLayout({ children }: { readonly children: ReactNode }) {
  const viewer = await requireViewer();
  return (
    <NextIntlClientProvider messages={textsFor("palette")}>
      <Palette
        viewerId={viewer.userId}
        projects={readProjects(viewer)}
        actions={{ find: findTranscripts, openNextTask, signOut }}
      >
        {children}
      </Palette>
    </NextIntlClientProvider>
  );
}

async function readProjects(viewer: Viewer): Promise<PaletteProject[]> {
  const projects = await listProjects(viewer);
  return projects.map(({ slug, name, role }) => ({ slug, name, role }));
}
