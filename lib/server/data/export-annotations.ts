import "server-only";
import { z } from "zod";
import { type AnnotationRow, annotationRow, elementsOfVersions } from "@/lib/exports/annotation-row";
import { schemeSchema } from "@/lib/scheme/scheme";
import type { SchemeVersion } from "@/lib/scheme/scheme-version";
import { requireProjectId } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import { labelsPermission, raterFields, toExportedRater, type WantedLabels } from "@/lib/server/data/export-raters";
import type { Prisma } from "@/lib/server/data/generated/client";
import { addSchemeVersions, versionOf } from "@/lib/server/data/scheme-versions";
import type { Viewer } from "@/lib/viewer";

const pageSize = 200;

const fields = {
  id: true,
  kind: true,
  transcript: {
    select: {
      ...{ id: true, externalId: true, epoch: true, condition: true, pairKey: true, split: true },
      model: { select: { name: true } },
    },
  },
  rater: { select: raterFields },
  schemeVersionId: true,
  answers: { select: { element: true, option: true } },
  note: true,
  _count: { select: { spans: true } },
  revision: true,
  activeMs: true,
  visible: true,
  submittedAt: true,
} as const satisfies Prisma.AnnotationSelect;

type AnnotationFields = Prisma.AnnotationGetPayload<{ select: typeof fields }>;

type Source = {
  readonly project: string;
  readonly projectId: string;
} & WantedLabels;

export type AnnotationExport = {
  /** The elements of every version of the scheme, the newest version's first. */
  readonly keys: readonly string[];
  readonly pages: AsyncGenerator<AnnotationRow[]>;
};

/**
 * The submitted annotations of a project in the order of their ids.
 * @throws AppError `notFound` at once, before the first row, when the viewer may not read them, or not with names
 */
export async function openAnnotationRows(
  viewer: Viewer,
  project: string,
  { hasNames, hasArchived }: WantedLabels,
): Promise<AnnotationExport> {
  const projectId = await requireProjectId(viewer, project, { permission: labelsPermission(hasNames) });
  const versions = await db().schemeVersion.findMany({
    where: { projectId },
    orderBy: { number: "desc" },
    select: { definition: true },
  });
  return {
    keys: elementsOfVersions(versions.map(({ definition }) => schemeSchema.parse(definition))),
    pages: readRows({ project, projectId, hasNames, hasArchived }),
  };
}

async function* readRows(source: Source): AsyncGenerator<AnnotationRow[]> {
  const versions = new Map<string, SchemeVersion>();
  let after: string | null = null;
  for (;;) {
    const rows: AnnotationFields[] = await readPage(source, after);
    const last = rows.at(-1);
    if (!last) return;
    await addSchemeVersions(
      versions,
      rows.map((row) => row.schemeVersionId),
    );
    yield rows.map((row) => toRow(row, source, versions));
    after = last.id;
  }
}

/** One snapshot for the queries of a page: an annotation taken back between them must not leave half changed. */
async function readPage({ projectId, hasArchived }: Source, after: string | null): Promise<AnnotationFields[]> {
  const page = db().annotation.findMany({
    where: {
      ...{ projectId, state: "submitted" },
      ...(hasArchived ? {} : { transcript: { archivedAt: null } }),
      ...(after ? { id: { gt: after } } : {}),
    },
    orderBy: { id: "asc" },
    take: pageSize,
    select: fields,
  });
  const [rows] = await db().$transaction([page], { isolationLevel: "RepeatableRead" });
  return rows;
}

function toRow(
  { transcript: { model, ...transcript }, rater, answers, _count, ...row }: AnnotationFields,
  { project, hasNames }: Source,
  versions: ReadonlyMap<string, SchemeVersion>,
): AnnotationRow {
  const { number, scheme } = versionOf(versions, row.schemeVersionId);
  if (!row.submittedAt) throw new Error(`Submitted annotation ${row.id} has no time`);
  return annotationRow({
    project,
    ...{ id: row.id, kind: row.kind, note: row.note, revision: row.revision, activeMs: row.activeMs },
    transcript: { ...transcript, model: model.name },
    rater: toExportedRater(rater, hasNames),
    scheme: { version: number, definition: scheme },
    answers: new Map(answers.map(({ element, option }) => [element, option])),
    spanCount: _count.spans,
    visible: z.json().parse(row.visible),
    submittedAt: row.submittedAt,
  });
}
