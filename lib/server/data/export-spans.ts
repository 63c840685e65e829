import "server-only";
import type { MarkedTranscript } from "@/lib/exports/span-rows";
import { type SpanRow, spanRows } from "@/lib/exports/span-rows";
import { requireProjectId } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import { transcriptPages } from "@/lib/server/data/export-pages";
import { labelsPermission, raterFields, toExportedRater } from "@/lib/server/data/export-raters";
import type { Prisma } from "@/lib/server/data/generated/client";
import type { Viewer } from "@/lib/viewer";

const hasMarks = { state: "submitted", spans: { some: {} } } as const satisfies Prisma.AnnotationWhereInput;
const rangeFields = { partIndex: true, start: true, end: true } as const;

const fields = {
  id: true,
  externalId: true,
  epoch: true,
  model: { select: { name: true } },
  parts: {
    where: { OR: [{ spanRanges: { some: {} } }, { links: { some: {} } }] },
    select: { index: true, role: true, kind: true, text: true, textHash: true },
  },
  annotations: {
    where: hasMarks,
    orderBy: { id: "asc" },
    select: {
      id: true,
      kind: true,
      rater: { select: raterFields },
      spans: {
        orderBy: { ordinal: "asc" },
        select: {
          ...{ id: true, type: true, loadBearing: true, evidence: true, severity: true, confidence: true, note: true },
          ranges: { select: rangeFields, orderBy: { ordinal: "asc" } },
          links: { select: { id: true, relation: true, ...rangeFields }, orderBy: { ordinal: "asc" } },
        },
      },
    },
  },
} as const satisfies Prisma.TranscriptSelect;

type MarkedFields = Prisma.TranscriptGetPayload<{ select: typeof fields }>;
type RangeFields = { readonly partIndex: number; readonly start: number; readonly end: number };

/**
 * The spans of a project's submitted annotations, transcript by transcript in the order of their ids.
 * @throws AppError `notFound` at once, before the first row, when the viewer may not read them, or not with names
 */
export async function openSpanRows(
  viewer: Viewer,
  project: string,
  hasNames: boolean,
): Promise<AsyncGenerator<SpanRow[]>> {
  const projectId = await requireProjectId(viewer, project, { permission: labelsPermission(hasNames) });
  return readRows(projectId, hasNames);
}

async function* readRows(projectId: string, hasNames: boolean): AsyncGenerator<SpanRow[]> {
  const pages = transcriptPages((after, take) =>
    db().transcript.findMany({
      where: { projectId, ...(after ? { id: { gt: after } } : {}), annotations: { some: hasMarks } },
      orderBy: { id: "asc" },
      take,
      select: { id: true },
    }),
  );
  for await (const ids of pages) {
    for (const row of await readPage(ids)) yield spanRows(toMarked(row, hasNames));
  }
}

/** One snapshot for the queries of a page: an annotation taken back between them must not leave half changed. */
async function readPage(ids: readonly string[]): Promise<MarkedFields[]> {
  const page = db().transcript.findMany({ where: { id: { in: [...ids] } }, orderBy: { id: "asc" }, select: fields });
  const [rows] = await db().$transaction([page], { isolationLevel: "RepeatableRead" });
  return rows;
}

function toMarked({ model, parts, annotations, ...transcript }: MarkedFields, hasNames: boolean): MarkedTranscript {
  return {
    transcript: { ...transcript, model: model.name },
    parts: parts.map(({ textHash, ...part }) => ({ ...part, textSha256: Buffer.from(textHash).toString("hex") })),
    annotations: annotations.map(({ rater, spans, ...annotation }) => ({
      ...annotation,
      rater: toExportedRater(rater, hasNames),
      spans: spans.map(({ ranges, links, ...span }) => ({
        ...span,
        ranges: ranges.map(toRange),
        links: links.map(({ id, relation, ...range }) => ({ id, relation, range: toRange(range) })),
      })),
    })),
  };
}

function toRange({ partIndex, start, end }: RangeFields) {
  return { part: partIndex, start, end };
}
