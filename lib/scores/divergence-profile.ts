import type { LabelledAnnotation } from "@/lib/annotations/labelled";
import { findSpanType } from "@/lib/scheme/elements";
import type { Scheme } from "@/lib/scheme/scheme";

/** How often each type of divergence decides an action. */
export type DivergenceProfile = {
  /** Transcripts with at least one annotation: the n of the rates. */
  readonly transcripts: number;
  /** In the scheme's order, divergence types only. A type that is newer is averaged over those who could mark it. */
  readonly rates: readonly {
    readonly spanType: string;
    /** Load-bearing spans a transcript, from 0; null when nobody could mark the type in any. */
    readonly perTranscript: number | null;
  }[];
};

/**
 * The rate of each divergence type: the number of spans marked load-bearing `yes`, averaged first over the raters of a
 * transcript and then over transcripts, so that one with more raters weighs no more than the others. Every submitted
 * annotation counts, whatever its verdict: a rater who marked nothing says that there was nothing.
 *
 * @param annotations Submitted annotations of one model.
 */
export function divergenceProfile(scheme: Scheme, annotations: readonly LabelledAnnotation[]): DivergenceProfile {
  const divergences = scheme.spanTypes.filter((type) => type.isDivergence);
  return {
    transcripts: new Set(annotations.map(({ transcriptId }) => transcriptId)).size,
    rates: divergences.map(({ key }) => ({ spanType: key, perTranscript: rateOf(key, annotations) })),
  };
}

function rateOf(type: string, annotations: readonly LabelledAnnotation[]): number | null {
  const rates = [...marksByTranscript(type, annotations).values()];
  return rates.length === 0 ? null : rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
}

/**
 * Load-bearing spans of a type in each transcript, averaged over its raters.
 *
 * @returns By transcript id, from 0; without those in which nobody could mark the type.
 */
export function marksByTranscript(
  type: string,
  annotations: readonly LabelledAnnotation[],
): ReadonlyMap<string, number> {
  const offering = new Set(
    [...new Set(annotations.map(({ version }) => version.scheme))].filter((scheme) => findSpanType(scheme, type)),
  );
  const marksOf = new Map<string, { marks: number; raters: number }>();
  for (const { transcriptId, spans, version } of annotations) {
    if (!offering.has(version.scheme)) continue;
    const transcript = marksOf.get(transcriptId) ?? { marks: 0, raters: 0 };
    transcript.raters += 1;
    transcript.marks += spans.filter((span) => span.type === type && span.loadBearing === "yes").length;
    marksOf.set(transcriptId, transcript);
  }
  return new Map([...marksOf].map(([transcriptId, { marks, raters }]) => [transcriptId, marks / raters]));
}
