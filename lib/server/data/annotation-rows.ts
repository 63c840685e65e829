import "server-only";
import type { Annotation, Span, TextRange } from "@/lib/annotations/annotation";
import type { Client } from "@/lib/server/data/client";
import type { Prisma } from "@/lib/server/data/generated/client";

type Transaction = Prisma.TransactionClient;
type Place = { readonly annotationId: string; readonly transcriptId: string };

const rangeFields = { partIndex: true, start: true, end: true, quote: true } as const;

const annotationFields = {
  state: true,
  note: true,
  discussion: true,
  answers: { select: { element: true, option: true }, orderBy: { element: "asc" } },
  spans: {
    orderBy: { ordinal: "asc" },
    select: {
      id: true,
      type: true,
      loadBearing: true,
      evidence: true,
      severity: true,
      confidence: true,
      note: true,
      ranges: { select: rangeFields, orderBy: { ordinal: "asc" } },
      links: { select: { id: true, relation: true, ...rangeFields }, orderBy: { ordinal: "asc" } },
    },
  },
} as const satisfies Prisma.AnnotationSelect;

type AnnotationRow = Prisma.AnnotationGetPayload<{ select: typeof annotationFields }>;
type RangeRow = { readonly partIndex: number; readonly start: number; readonly end: number; readonly quote: string };

/** The annotations with these ids, whole, by id. Whoever calls has checked that they may be read. */
export async function readAnnotations(client: Client, ids: readonly string[]): Promise<Map<string, Annotation>> {
  const rows = await client.annotation.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, ...annotationFields },
  });
  return new Map(rows.map(({ id, ...row }) => [id, toAnnotation(row)]));
}

function toAnnotation({ state, note, discussion, answers, spans }: AnnotationRow): Annotation {
  return {
    state,
    note,
    discussion,
    answers: Object.fromEntries(answers.map(({ element, option }) => [element, option])),
    spans: spans.map(({ ranges, links, ...span }) => ({
      ...span,
      ranges: ranges.map(toRange),
      links: links.map(({ id, relation, ...range }) => ({ id, relation, range: toRange(range) })),
    })),
  };
}

function toRange({ partIndex, start, end, quote }: RangeRow): TextRange {
  return { part: partIndex, start, end, quote };
}

function toRow({ part, start, end, quote }: TextRange): RangeRow {
  return { partIndex: part, start, end, quote };
}

/**
 * Writes what changed between two states of an annotation: answers, and spans with their ranges and links. State, note
 * and revision are the caller's, with the row it has locked.
 */
export async function writeDifference(
  tx: Transaction,
  place: Place,
  { before, after }: { readonly before: Annotation; readonly after: Annotation },
): Promise<void> {
  if (before.answers !== after.answers) await writeAnswers(tx, place.annotationId, { before, after });
  if (before.spans !== after.spans) await writeSpans(tx, place, { before: before.spans, after: after.spans });
}

async function writeAnswers(
  tx: Transaction,
  annotationId: string,
  { before, after }: { readonly before: Annotation; readonly after: Annotation },
): Promise<void> {
  const isChanged = (element: string) => before.answers[element] !== after.answers[element];
  const changed = Object.keys({ ...before.answers, ...after.answers }).filter(isChanged);
  await tx.answer.deleteMany({ where: { annotationId, element: { in: changed } } });
  await tx.answer.createMany({
    data: changed.flatMap((element) => {
      const option = after.answers[element];
      return option === undefined ? [] : [{ annotationId, element, option }];
    }),
  });
}

type Spans = readonly Span[];

async function writeSpans(
  tx: Transaction,
  place: Place,
  { before, after }: { readonly before: Spans; readonly after: Spans },
): Promise<void> {
  const old = new Map(before.map((span, ordinal) => [span.id, { span, ordinal }]));
  const kept = new Set(after.map((span) => span.id));
  const rewritten = after.filter((span) => old.get(span.id)?.span !== span);
  const gone = [...before.filter((span) => !kept.has(span.id)), ...rewritten].map((span) => span.id);
  await tx.span.deleteMany({ where: { annotationId: place.annotationId, id: { in: gone } } });
  const ordinals = new Map(after.map((span, ordinal) => [span.id, ordinal]));
  await insertSpans(tx, place, { spans: rewritten, ordinals });
  const moved = after.filter(
    (span) => old.get(span.id)?.span === span && old.get(span.id)?.ordinal !== ordinals.get(span.id),
  );
  await moveSpans(tx, place.annotationId, { spans: moved, ordinals });
}

type Placed = { readonly spans: Spans; readonly ordinals: ReadonlyMap<string, number> };

async function insertSpans(tx: Transaction, place: Place, { spans, ordinals }: Placed): Promise<void> {
  if (spans.length === 0) return;
  const { annotationId, transcriptId } = place;
  await tx.span.createMany({
    data: spans.map(({ ranges: _ranges, links: _links, ...span }) => ({
      ...span,
      annotationId,
      ordinal: ordinals.get(span.id) ?? 0,
    })),
  });
  await tx.spanRange.createMany({
    data: spans.flatMap((span) =>
      span.ranges.map((range, ordinal) => ({ annotationId, spanId: span.id, ordinal, transcriptId, ...toRow(range) })),
    ),
  });
  await tx.link.createMany({
    data: spans.flatMap((span) =>
      span.links.map(({ id, relation, range }, ordinal) => ({
        ...{ annotationId, spanId: span.id, id, ordinal, relation, transcriptId },
        ...toRow(range),
      })),
    ),
  });
}

/** One statement however many marks move along when one is put back before them. */
async function moveSpans(tx: Transaction, annotationId: string, { spans, ordinals }: Placed): Promise<void> {
  if (spans.length === 0) return;
  const ids = spans.map((span) => span.id);
  const places = ids.map((id) => ordinals.get(id) ?? 0);
  await tx.$executeRaw`
    UPDATE "Span" s SET "ordinal" = moved.ordinal
    FROM unnest(${ids}::uuid[], ${places}::int[]) AS moved(id, ordinal)
    WHERE s."annotationId" = ${annotationId}::uuid AND s."id" = moved.id`;
}
