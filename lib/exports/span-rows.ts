import type { Evidence, LoadBearing, Relation, Severity } from "@/lib/annotations/annotation";
import type { ExportedRater, ExportedTranscript } from "@/lib/exports/annotation-row";
import type { Columns, RowOf } from "@/lib/exports/column";
import { type ExportedRange, type MarkedPart, rangeExporter, type StoredRange } from "@/lib/exports/exported-range";

/** One row for each range of each span of the submitted annotations. */
export const spanColumns = {
  annotationId: "text",
  kind: "text",
  transcriptId: "text",
  externalId: "text?",
  epoch: "integer",
  model: "text",
  rater: "text",
  raterKind: "text",
  raterName: "text?",
  spanId: "text",
  range: "integer",
  type: "text",
  loadBearing: "text?",
  evidence: "text?",
  severity: "text?",
  confidence: "integer?",
  note: "text",
  part: "integer",
  partRole: "text",
  partKind: "text",
  start: "integer",
  end: "integer",
  startUtf16: "integer",
  endUtf16: "integer",
  quote: "text",
  textSha256: "text",
  links: "json",
} as const satisfies Columns;
export type SpanRow = RowOf<typeof spanColumns>;

/** A span as it leaves the database. */
export type ExportedSpan = {
  readonly id: string;
  readonly type: string;
  readonly loadBearing: LoadBearing | null;
  readonly evidence: Evidence | null;
  readonly severity: Severity | null;
  readonly confidence: number | null;
  readonly note: string;
  readonly ranges: readonly StoredRange[];
  readonly links: readonly { readonly id: string; readonly relation: Relation; readonly range: StoredRange }[];
};

/** A transcript with the spans of its submitted annotations, and the parts that they and their links lie in. */
export type MarkedTranscript = {
  readonly transcript: Pick<ExportedTranscript, "id" | "externalId" | "epoch" | "model">;
  readonly parts: readonly MarkedPart[];
  readonly annotations: readonly MarkedAnnotation[];
};

type MarkedAnnotation = {
  readonly id: string;
  readonly kind: string;
  readonly rater: ExportedRater;
  readonly spans: readonly ExportedSpan[];
};

/**
 * The rows of a transcript's spans: annotation by annotation, span by span, range by range.
 *
 * @throws RangeError when a range does not lie within its part
 */
export function spanRows({ transcript, parts, annotations }: MarkedTranscript): SpanRow[] {
  const spans = annotations.flatMap((annotation) => annotation.spans);
  const exportRange = rangeExporter(
    parts,
    spans.flatMap((span) => [...span.ranges, ...span.links.map((link) => link.range)]),
  );
  return annotations.flatMap((annotation) =>
    annotation.spans.flatMap((span) => {
      const links = span.links.map(({ id, relation, range }) => ({ id, relation, ...exportRange(range) }));
      return span.ranges.map((range, ordinal) =>
        toRow(exportRange(range), { transcript, annotation, span, ordinal, links }),
      );
    }),
  );
}

type Marked = {
  readonly transcript: MarkedTranscript["transcript"];
  readonly annotation: MarkedAnnotation;
  readonly span: ExportedSpan;
  readonly ordinal: number;
  readonly links: SpanRow["links"];
};

/** Column by column: there are millions of these, and spreading objects into one another took most of an export's time. */
function toRow(range: ExportedRange, { transcript, annotation, span, ordinal, links }: Marked): SpanRow {
  return {
    annotationId: annotation.id,
    kind: annotation.kind,
    transcriptId: transcript.id,
    externalId: transcript.externalId,
    epoch: transcript.epoch,
    model: transcript.model,
    rater: annotation.rater.pseudonym,
    raterKind: annotation.rater.kind,
    raterName: annotation.rater.name,
    spanId: span.id,
    range: ordinal,
    type: span.type,
    loadBearing: span.loadBearing,
    evidence: span.evidence,
    severity: span.severity,
    confidence: span.confidence,
    note: span.note,
    part: range.part,
    partRole: range.partRole,
    partKind: range.partKind,
    start: range.start,
    end: range.end,
    startUtf16: range.startUtf16,
    endUtf16: range.endUtf16,
    quote: range.quote,
    textSha256: range.textSha256,
    links,
  };
}
