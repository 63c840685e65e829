import type { LabelledAnnotation } from "@/lib/annotations/labelled";
import type { Scheme } from "@/lib/scheme/scheme";

/** How often each type of divergence decides an action. */
export type DivergenceProfile = {
  /** Transcripts with at least one annotation: the n of the rates. */
  readonly transcripts: number;
  /** In the scheme's order, divergence types only. */
  readonly rates: readonly {
    readonly spanType: string;
    /** Load-bearing spans a transcript, from 0; null when there are no transcripts. */
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
  const ratersOf = new Map<string, number>();
  for (const { transcriptId } of annotations) ratersOf.set(transcriptId, (ratersOf.get(transcriptId) ?? 0) + 1);
  const sums = new Map<string, number>();
  for (const { transcriptId, spans } of annotations) {
    const weight = 1 / (ratersOf.get(transcriptId) ?? 1);
    for (const span of spans) {
      if (span.loadBearing === "yes") sums.set(span.type, (sums.get(span.type) ?? 0) + weight);
    }
  }
  const transcripts = ratersOf.size;
  const rateOf = (type: string) => (transcripts === 0 ? null : (sums.get(type) ?? 0) / transcripts);
  const divergences = scheme.spanTypes.filter((type) => type.isDivergence);
  return {
    transcripts,
    rates: divergences.map(({ key }) => ({ spanType: key, perTranscript: rateOf(key) })),
  };
}
