import type { LabelledAnnotation } from "@/lib/annotations/labelled";
import { type Authenticity, authenticity } from "@/lib/scores/authenticity";
import type { GroupedRatings } from "@/lib/scores/grouped-ratings";

/** The votes on one transcript: 1 for faithful, 0 for not; never none. */
export type TranscriptVotes = { readonly transcriptId: string; readonly votes: readonly number[] };

/**
 * What raters say of each transcript by one rule, each annotation as the version of the scheme says that it was made with.
 *
 * @returns By transcript id, model by model; transcripts without a vote that counts are not among them.
 */
export function transcriptVotes(
  annotations: readonly LabelledAnnotation[],
  rule: keyof Authenticity,
): ReadonlyMap<string, readonly TranscriptVotes[]> {
  const byModel = new Map<string, Map<string, number[]>>();
  for (const annotation of annotations) {
    const finding = authenticity(annotation, annotation.version.scheme);
    if (finding === null) continue;
    const { modelId, transcriptId } = annotation;
    const ofModel = byModel.get(modelId) ?? new Map<string, number[]>();
    const votes = ofModel.get(transcriptId);
    const vote = Number(finding[rule]);
    if (votes) votes.push(vote);
    else ofModel.set(transcriptId, [vote]);
    byModel.set(modelId, ofModel);
  }
  return new Map([...byModel].map(([modelId, ofModel]) => [modelId, sortedVotes(ofModel)]));
}

/** The share of a transcript's votes for faithful: its consensus probability by majority vote. */
export function consensusOfVotes({ votes }: TranscriptVotes): number {
  return votes.reduce((sum, vote) => sum + vote, 0) / votes.length;
}

/** Votes as the bootstrap takes them, a unit for each transcript. */
export function groupVotes(transcripts: readonly TranscriptVotes[]): GroupedRatings {
  const offsets = new Int32Array(transcripts.length + 1);
  transcripts.forEach(({ votes }, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + votes.length;
  });
  return { offsets, ratings: Float64Array.from(transcripts.flatMap(({ votes }) => votes)) };
}

function sortedVotes(votesOf: ReadonlyMap<string, readonly number[]>): readonly TranscriptVotes[] {
  return [...votesOf]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([transcriptId, votes]) => ({ transcriptId, votes }));
}
