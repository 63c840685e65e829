import type { LabelledAnnotation } from "@/lib/annotations/labelled";
import { findElement } from "@/lib/scheme/elements";
import { scoredVerdict } from "@/lib/scores/authenticity";

/** What raters answered about each transcript, by its id; transcripts without an answer are not among them. */
export type TranscriptAnswers = ReadonlyMap<string, readonly string[]>;

/** The answers to one question, each as the version of the scheme knows it that the annotation was made with. */
export function transcriptAnswers(annotations: readonly LabelledAnnotation[], key: string): TranscriptAnswers {
  return gatherAnswers(annotations, ({ answers, version }) => {
    const element = findElement(version.scheme, key);
    return element === null ? null : (answers[key] ?? element.defaultOption);
  });
}

/** The verdicts that decide the score, without those that are left out of it. */
export function transcriptVerdicts(annotations: readonly LabelledAnnotation[]): TranscriptAnswers {
  return gatherAnswers(annotations, ({ answers, version }) => {
    const verdict = scoredVerdict(version.scheme);
    if (verdict === null) return null;
    const answer = answers[verdict.key] ?? verdict.defaultOption;
    const option = verdict.options.find(({ key }) => key === answer);
    return option === undefined || option.counts === "excluded" ? null : option.key;
  });
}

function gatherAnswers(
  annotations: readonly LabelledAnnotation[],
  answerOf: (annotation: LabelledAnnotation) => string | null,
): TranscriptAnswers {
  const gathered = new Map<string, string[]>();
  for (const annotation of annotations) {
    const answer = answerOf(annotation);
    if (answer === null) continue;
    const known = gathered.get(annotation.transcriptId);
    if (known) known.push(answer);
    else gathered.set(annotation.transcriptId, [answer]);
  }
  return gathered;
}
