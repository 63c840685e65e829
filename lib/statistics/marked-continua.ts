import type { LinkedSpan } from "@/lib/agreement/link-agreement";
import type { LabelSet } from "@/lib/annotations/label-set";
import type { LabelledAnnotation } from "@/lib/annotations/labelled";
import { continuumOf, rangeOnContinuum } from "@/lib/spans/continuum";

/** What raters marked on a transcript, its parts laid end to end, with what they linked their marks to. */
export type LinkedContinuum = {
  readonly spansByRater: Readonly<Record<string, readonly LinkedSpan[]>>;
  /** UTF-16 code units of the whole transcript. */
  readonly length: number;
};

/**
 * The transcripts that two or more labelled. A mark of several ranges counts as so many marks, each with all its links; a
 * rater who marked nothing has said so.
 */
export function linkedContinua({ annotations, transcripts }: LabelSet): LinkedContinuum[] {
  const byTranscript = new Map<string, LabelledAnnotation[]>();
  for (const annotation of annotations) {
    const there = byTranscript.get(annotation.transcriptId);
    if (there) there.push(annotation);
    else byTranscript.set(annotation.transcriptId, [annotation]);
  }
  return [...byTranscript].flatMap(([id, those]) => {
    const transcript = transcripts.get(id);
    if (!transcript || those.length < 2) return [];
    const continuum = continuumOf(transcript.partLengths);
    const spansByRater = those.map(({ raterId, spans }) => {
      const marks = spans.flatMap(({ type, ranges, links }) => {
        const targets = links.map((link) => ({ type: link.relation, ...rangeOnContinuum(continuum, link) }));
        return ranges.map((range) => ({ type, ...rangeOnContinuum(continuum, range), links: targets }));
      });
      return [raterId, marks] as const;
    });
    return [{ spansByRater: Object.fromEntries(spansByRater), length: continuum.length }];
  });
}
