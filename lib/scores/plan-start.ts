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

/** The plan that goes on as a project's own votes are, in steps of one hundredth, within bounds. */
export function startingPlan({ transcripts, raters, agreement, score }: OwnVotes): Plan {
  return {
    transcripts: transcripts < planBounds.transcripts.least ? standIn.transcripts : transcripts,
    raters: raters === 0 ? standIn.raters : within("raters", Math.round(raters)),
    agreement: agreement.value === null ? standIn.agreement : within("agreement", toHundredths(agreement.value)),
    score: score === null ? standIn.score : within("score", toHundredths(score)),
  };
}

function toHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

function within(name: keyof Plan, value: number): number {
  return Math.min(planBounds[name].most, Math.max(planBounds[name].least, value));
}
