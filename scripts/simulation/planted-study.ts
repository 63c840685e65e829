import { chance, meanChance, normalDraw, normalShare } from "@/scripts/simulation/normal";

/** A study whose truth is known. */
export type Plan = {
  readonly transcripts: number;
  /** Raters of the study, drawn from an endless pool. */
  readonly raters: number;
  readonly ratersPerTranscript: number;
  /** The planted score: the share of the model's transcripts that are faithful. */
  readonly planted: number;
  /** How often a middling rater errs on a middling transcript. */
  readonly error: number;
  /** Standard deviation, in log odds of being right, of transcripts: 0 equally hard. */
  readonly difficulty: number;
  /** Standard deviation, in log odds, of what raters call faithful more often than others, whatever it is. */
  readonly leaning: number;
  /** Standard deviation, in log odds of being right, of raters. */
  readonly skill: number;
  /** What the whole pool leans to faithful, in log odds. */
  readonly poolLeaning: number;
};

/** A rater of the pool. */
export type PlantedRater = { readonly knows: number; readonly leans: number };

/** One transcript of a model: who rated it, and whether they found it faithful. */
export type RatedTranscript = { readonly raters: readonly number[]; readonly votes: readonly number[] };

/** What the transcripts of two models on one task have in common. */
export type PlantedTask = { readonly tendency: number; readonly difficulty: number };

/** How much of whether a transcript is faithful comes from its task, as a correlation. */
const taskShare = 0.7;

export function drawRaters(plan: Plan, random: () => number): readonly PlantedRater[] {
  const knows = Math.log((1 - plan.error) / plan.error);
  return Array.from({ length: plan.raters }, () => ({
    knows: knows + plan.skill * normalDraw(random),
    leans: plan.poolLeaning + plan.leaning * normalDraw(random),
  }));
}

export function drawTasks(plan: Plan, random: () => number): readonly PlantedTask[] {
  return Array.from({ length: plan.transcripts }, () => ({
    tendency: normalDraw(random),
    difficulty: plan.difficulty * normalDraw(random),
  }));
}

/** The model's transcripts of the tasks, each rated by as many raters as planned, drawn anew for each. */
export function rateTranscripts(
  {
    plan,
    raters,
    tasks,
  }: { readonly plan: Plan; readonly raters: readonly PlantedRater[]; readonly tasks: readonly PlantedTask[] },
  random: () => number,
): readonly RatedTranscript[] {
  return tasks.map(({ tendency, difficulty }) => {
    const own = taskShare * tendency + Math.sqrt(1 - taskShare ** 2) * normalDraw(random);
    const sign = normalShare(own) < plan.planted ? 1 : -1;
    const chosen = choose(plan.ratersPerTranscript, raters.length, random);
    const votes = chosen.map((index) => {
      const { knows, leans } = raters[index] ?? { knows: 0, leans: 0 };
      return random() < chance(sign * (knows + difficulty) + leans) ? 1 : 0;
    });
    return { raters: chosen, votes };
  });
}

/** What the raters of the study would say on average of endlessly many transcripts. */
export function truthOfRaters(plan: Plan, raters: readonly PlantedRater[]): number {
  const means = raters.map(({ knows, leans }) => expectedVote(plan, { knows, leans, deviation: plan.difficulty }));
  return means.reduce((sum, mean) => sum + mean, 0) / raters.length;
}

/** What all raters of the pool would say on average of endlessly many transcripts. */
export function truthOfPool(plan: Plan): number {
  const knows = Math.log((1 - plan.error) / plan.error);
  const deviation = Math.hypot(plan.difficulty, plan.skill, plan.leaning);
  return expectedVote(plan, { knows, leans: plan.poolLeaning, deviation });
}

function expectedVote(
  { planted }: Plan,
  { knows, leans, deviation }: PlantedRater & { readonly deviation: number },
): number {
  return planted * meanChance(knows + leans, deviation) + (1 - planted) * meanChance(leans - knows, deviation);
}

function choose(count: number, from: number, random: () => number): readonly number[] {
  const places = Array.from({ length: from }, (_, place) => place);
  return Array.from({ length: count }, () => places.splice(Math.floor(random() * places.length), 1)[0] ?? 0);
}
