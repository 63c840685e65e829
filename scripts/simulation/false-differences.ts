import { holm } from "@/lib/scores/p-adjust";
import { pairedDifferences } from "@/lib/scores/paired-differences";
import { signFlipPermutation } from "@/lib/scores/sign-flip-permutation";
import { twoSamplePermutation } from "@/lib/scores/two-sample-permutation";
import {
  drawRaters,
  drawTasks,
  type Plan,
  type RatedTranscript,
  rateTranscripts,
} from "@/scripts/simulation/planted-study";

/** Models that are compared pair by pair, all of one planted score unless `planted` says others. */
export type Contest = {
  readonly plan: Plan;
  readonly models: number;
  /** Every model's transcripts are of the same tasks, so pairs of transcripts are compared. */
  readonly sharesTasks: boolean;
  /** The same raters rate every model; else each model has raters of its own. */
  readonly sharesRaters: boolean;
  /** What the first model's planted score is more than the others'. */
  readonly ahead: number;
};

type Chance = { readonly repeats: number; readonly permutations: number; readonly random: () => number };

/** The share of repeats in which, corrected by Holm, any two models are called different at 5 %. */
export function calledDifferent(contest: Contest, { repeats, permutations, random }: Chance): number {
  let called = 0;
  for (let repeat = 0; repeat < repeats; repeat++) {
    const models = drawModels(contest, random);
    const p = models.flatMap((a, first) =>
      models.slice(first + 1).map((b) => {
        const test = contest.sharesTasks
          ? signFlipPermutation(pairedDifferences(a, b), { permutations, random })
          : twoSamplePermutation(a, b, { permutations, random });
        return test.value === null ? 1 : test.p;
      }),
    );
    if (holm(p).some((adjusted) => adjusted <= 0.05)) called++;
  }
  return called / repeats;
}

/** Per model, the share of raters who find each transcript faithful. */
function drawModels(
  { plan, models, sharesTasks, sharesRaters, ahead }: Contest,
  random: () => number,
): readonly Float64Array[] {
  const [commonTasks, commonRaters] = [drawTasks(plan, random), drawRaters(plan, random)];
  return Array.from({ length: models }, (_, model) => {
    const tasks = sharesTasks ? commonTasks : drawTasks(plan, random);
    const raters = sharesRaters ? commonRaters : drawRaters(plan, random);
    const planned = model === 0 ? { ...plan, planted: plan.planted + ahead } : plan;
    return Float64Array.from(rateTranscripts({ plan: planned, raters, tasks }, random), meanVote);
  });
}

function meanVote({ votes }: RatedTranscript): number {
  return votes.reduce((sum, vote) => sum + vote, 0) / votes.length;
}
