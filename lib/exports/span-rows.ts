import type { Evidence, LoadBearing, Relation, Severity } from "@/lib/annotations/annotation";
import type { ExportedRater, ExportedTranscript } from "@/lib/exports/annotation-row";
import type { Columns, RowOf } from "@/lib/exports/column";
import { type MarkedPart, rangeExporter, type StoredRange } from "@/lib/exports/exported-range";

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
  readonly annotations: readonly {
    readonly id: string;
    readonly kind: string;
    readonly rater: ExportedRater;
    readonly spans: readonly ExportedSpan[];
  }[];
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
  const { id: transcriptId, ...place } = transcript;
  return annotations.flatMap(({ id: annotationId, kind, rater, spans: ofAnnotation }) =>
    ofAnnotation.flatMap(({ id: spanId, ranges, links, ...said }) => {
      const exportedLinks = links.map(({ id, relation, range }) => ({ id, relation, ...exportRange(range) }));
      return ranges.map((range, ordinal) => ({
        ...{ annotationId, kind, transcriptId, ...place },
        ...{ rater: rater.pseudonym, raterKind: rater.kind, raterName: rater.name },
        ...{ spanId, range: ordinal, ...said },
        ...exportRange(range),
        links: exportedLinks,
      }));
    }),
  );
}
