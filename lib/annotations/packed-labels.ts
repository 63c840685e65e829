import { annotationsOfRows, transcriptsOfRows } from "@/lib/annotations/label-row";
import type { LabelledModel, LabelSet } from "@/lib/annotations/label-set";
import type { SchemeVersion } from "@/lib/scheme/scheme-version";

/**
 * A label set as it comes from the database: UTF-8 texts, each a JSON array of rows, in memory that threads share. Whoever
 * computes unpacks it, so that whoever answers requests parses nothing, and handing it over copies next to nothing.
 */
export type PackedLabels = {
  /** No other packing has it. */
  readonly id: string;
  readonly annotations: readonly Uint8Array[];
  readonly adjudications: readonly Uint8Array[];
  readonly transcripts: readonly Uint8Array[];
  readonly versions: ReadonlyMap<number, SchemeVersion>;
  readonly models: readonly LabelledModel[];
};

/**
 * The label set that was packed.
 *
 * @throws ZodError when a row is none.
 */
export function unpackLabels({ versions, models, ...packed }: PackedLabels): LabelSet {
  const annotations = packed.annotations.flatMap((text) => annotationsOfRows(parsed(text), versions));
  const transcripts = packed.transcripts.flatMap((text) => transcriptsOfRows(parsed(text)));
  const raters = new Map(annotations.map(({ raterId: id, raterKind: kind }) => [id, { id, kind }]));
  return {
    annotations,
    adjudications: packed.adjudications.flatMap((text) => annotationsOfRows(parsed(text), versions)),
    transcripts: new Map(transcripts.map((transcript) => [transcript.id, transcript])),
    models,
    raters: [...raters.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** A copy first: a decoder does not read memory that another thread might write. */
function parsed(text: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(text.slice()));
}
