import "server-only";
import { requireProjectId } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import type { Prisma } from "@/lib/server/data/generated/client";
import { isRowId } from "@/lib/server/data/row-id";
import type { FoundTranscript } from "@/lib/transcripts/found-transcript";
import type { Viewer } from "@/lib/viewer";

/** As many as one looks through in a list that changes while one types. */
const maxFound = 8;

/** The transcripts of a project whose id is this text or whose external id begins with it, archived ones among them. */
export async function findTranscripts(viewer: Viewer, project: string, text: string): Promise<FoundTranscript[]> {
  const projectId = await requireProjectId(viewer, project, { permission: "research" });
  const wanted = text.trim();
  if (wanted === "") return [];
  const byName = { projectId, externalId: { startsWith: escaped(wanted) } };
  const found = await Promise.all([isRowId(wanted) ? read({ projectId, id: wanted }) : [], read(byName)]);
  const rows = new Map(found.flat().map((row) => [row.id, row]));
  return [...rows.values()].slice(0, maxFound).map(({ model, ...fields }) => ({ ...fields, model: model.name }));
}

/** Two conditions joined by OR would keep PostgreSQL from reading either in the order of its index. */
function read(where: Prisma.TranscriptWhereInput) {
  return db().transcript.findMany({
    where,
    orderBy: [{ externalId: "asc" }, { id: "asc" }],
    take: maxFound,
    select: { id: true, externalId: true, condition: true, model: { select: { name: true } } },
  });
}

/** Prisma hands the text to LIKE as it is. */
const escaped = (text: string) => text.replace(/[\\%_]/g, "\\$&");
