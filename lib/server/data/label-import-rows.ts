import "server-only";
import type { PoolClient } from "pg";
import { parse } from "uuid";
import type { Annotation, Span, TextRange } from "@/lib/annotations/annotation";
import { CopyBuffer, copyInto, jsonb } from "@/lib/server/data/import-copy";

/** An annotation to store, with what stands beside it in its row. */
export type LabelToStore = {
  readonly annotationId: string;
  readonly transcriptId: string;
  readonly taskId: string;
  readonly raterId: string;
  readonly annotation: Annotation;
  readonly activeMs: number;
  readonly submittedAt: Date;
  readonly provenance: { readonly [key: string]: string | number };
};

export type LabelPlace = { readonly projectId: string; readonly schemeVersionId: string };

const targets = {
  annotations: `"Annotation" ("id", "projectId", "taskId", "transcriptId", "raterId", "kind", "schemeVersionId", "state",
    "note", "activeMs", "visible", "provenance", "submittedAt")`,
  answers: `"Answer" ("annotationId", "element", "option")`,
  spans: `"Span" ("annotationId", "id", "ordinal", "type", "loadBearing", "evidence", "severity", "confidence", "note")`,
  ranges: `"SpanRange" ("annotationId", "spanId", "ordinal", "transcriptId", "partIndex", "start", "end", "quote")`,
  links: `"Link" ("annotationId", "spanId", "id", "ordinal", "relation", "transcriptId", "partIndex", "start", "end", "quote")`,
} as const;
type Table = keyof typeof targets;
type Buffers = Readonly<Record<Table, CopyBuffer>>;

/** Rows of annotations and all that belongs to them, for COPY. It is filled, sent, and filled again. */
export class LabelRows {
  private readonly buffers: Buffers = {
    annotations: new CopyBuffer(1_000_000),
    answers: new CopyBuffer(500_000),
    spans: new CopyBuffer(1_000_000),
    ranges: new CopyBuffer(1_000_000),
    links: new CopyBuffer(100_000),
  };

  /** Adds an annotation; of one that is there already, only what belongs to it. */
  add(label: LabelToStore, place: LabelPlace, { isNew }: { readonly isNew: boolean }): void {
    const { annotation, annotationId, transcriptId } = label;
    const id = parse(annotationId);
    if (isNew) this.buffers.annotations.add(annotationValues(label, place));
    for (const [element, option] of Object.entries(annotation.answers)) this.buffers.answers.add([id, element, option]);
    for (const [ordinal, span] of annotation.spans.entries()) this.addSpan(span, { id, transcriptId, ordinal });
  }

  /** Sends the rows, those that others refer to first. */
  async send(client: PoolClient): Promise<void> {
    for (const table of ["annotations", "answers", "spans", "ranges", "links"] as const) {
      const buffer = this.buffers[table];
      if (buffer.length > 0) await copyInto(client, targets[table], [buffer.between(0, buffer.length)]);
      buffer.clear();
    }
  }

  private addSpan(span: Span, { id, transcriptId, ordinal }: SpanPlace): void {
    const spanId = parse(span.id);
    const { type, loadBearing, evidence, severity, confidence, note } = span;
    this.buffers.spans.add([id, spanId, ordinal, type, loadBearing, evidence, severity, confidence, note]);
    const transcript = parse(transcriptId);
    for (const [index, range] of span.ranges.entries())
      this.buffers.ranges.add([id, spanId, index, transcript, ...rangeValues(range)]);
    for (const [index, link] of span.links.entries())
      this.buffers.links.add([
        id,
        spanId,
        parse(link.id),
        index,
        link.relation,
        transcript,
        ...rangeValues(link.range),
      ]);
  }
}

type SpanPlace = { readonly id: Uint8Array; readonly transcriptId: string; readonly ordinal: number };

function annotationValues(label: LabelToStore, { projectId, schemeVersionId }: LabelPlace) {
  const { annotationId, taskId, transcriptId, raterId, annotation, activeMs, provenance, submittedAt } = label;
  const ids = [annotationId, projectId, taskId, transcriptId, raterId].map((id) => parse(id));
  const said = [annotation.note, activeMs, jsonb({}), jsonb(provenance), timestamp(submittedAt)];
  return [...ids, "rating", parse(schemeVersionId), "submitted", ...said];
}

function rangeValues({ part, start, end, quote }: TextRange) {
  return [part, start, end, quote];
}

const postgresEpochMs = Date.UTC(2000, 0, 1);

/** A `timestamptz` in binary: microseconds since 2000. */
function timestamp(time: Date): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(time.getTime() - postgresEpochMs) * 1000n);
  return bytes;
}
