import "server-only";
import { projectsWhere } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import type { Viewer } from "@/lib/viewer";

/** Whether a project has any transcript that the viewer may see, archived ones among them, which no counter counts. */
export async function hasTranscripts(viewer: Viewer, project: string): Promise<boolean> {
  const found = await db().project.findFirst({
    where: { slug: project, ...projectsWhere(viewer, "research") },
    select: { transcripts: { take: 1, select: { id: true } } },
  });
  return found !== null && found.transcripts.length > 0;
}
