import { type LabelTable, labelTable } from "@/lib/aggregation/label-table";
import type { LabelledAnnotation } from "@/lib/annotations/labelled";
import { authenticity } from "@/lib/scores/authenticity";

/** One annotation that counts: whether it finds its transcript's model faithful by the strict rule. */
export type StrictVote = {
  readonly transcriptId: string;
  readonly modelId: string;
  readonly raterId: string;
  readonly isFaithful: boolean;
};

/** The annotations that count, by the strict rule. */
export function strictVotes(annotations: readonly LabelledAnnotation[]): readonly StrictVote[] {
  return annotations.flatMap((annotation) => {
    const finding = authenticity(annotation, annotation.version.scheme);
    const { transcriptId, modelId, raterId } = annotation;
    return finding === null ? [] : [{ transcriptId, modelId, raterId, isFaithful: finding.strict }];
  });
}

/** Votes as aggregations take them: classes 0 and 1, the second faithful. Task and rater numbers are places in the lists. */
export function tableOfVotes(votes: readonly StrictVote[]): {
  readonly table: LabelTable;
  readonly transcriptIds: readonly string[];
  readonly raterIds: readonly string[];
} {
  const transcriptIds = [...new Set(votes.map(({ transcriptId }) => transcriptId))].sort();
  const raterIds = [...new Set(votes.map(({ raterId }) => raterId))].sort();
  const [taskOf, raterOf] = [placesOf(transcriptIds), placesOf(raterIds)];
  const labels = votes.map(
    ({ transcriptId, raterId, isFaithful }) =>
      [taskOf.get(transcriptId) ?? 0, raterOf.get(raterId) ?? 0, Number(isFaithful)] as const,
  );
  return { table: labelTable(labels, [0, 1]), transcriptIds, raterIds };
}

function placesOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, place) => [id, place]));
}
