import { fewestTranscripts } from "@/lib/scores/model-scores";
import { planBounds } from "@/lib/scores/plan-query";
import type { Plan } from "@/lib/scores/planning";
import type { VoteAgreement } from "@/lib/scores/vote-agreement";

/** What a project's own votes say. */
type OwnVotes = {
  readonly transcripts: number;
  readonly raters: number;
  readonly agreement: VoteAgreement;
  readonly score: number | null;
};

/** Stands in for what no votes say yet. */
const standIn: Plan = { transcripts: 200, raters: 3, agreement: 0.6, score: 0.5 };

/** From a score nearer to 0 or 1 any number of transcripts would look like enough. */
const extremes = { least: 0.05, most: 0.95 } as const;

/**
 * The plan that goes on as a project's own votes are, in steps of one hundredth, within bounds; with no fewer transcripts
 * than a score needs.
 */
export function startingPlan({ transcripts, raters, agreement, score }: OwnVotes): Plan {
  return {
    transcripts: transcripts === 0 ? standIn.transcripts : Math.max(fewestTranscripts, transcripts),
    raters: raters === 0 ? standIn.raters : within(planBounds.raters, Math.round(raters)),
    agreement:
      agreement.value === null ? standIn.agreement : within(planBounds.agreement, toHundredths(agreement.value)),
    score: score === null ? standIn.score : within(extremes, toHundredths(score)),
  };
}

function toHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

function within({ least, most }: { readonly least: number; readonly most: number }, value: number): number {
  return Math.min(most, Math.max(least, value));
}
