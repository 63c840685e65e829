import type { StrictVote } from "@/lib/scores/strict-votes";

/** Strict scores by model id; null for a model that has no vote. */
export type ScoresByModel = ReadonlyMap<string, number | null>;

type Task = { readonly modelId: string; faithful: number; votes: number };

/**
 * Each model's strict score by majority vote without each rater in turn.
 *
 * One pass over the votes and one over each rater's own: what does not rest on a rater stays as it is.
 *
 * @param votes At most one of a rater for a transcript.
 * @param settled Adjudications of other transcripts: they count in the scores, and no rater's leaving changes them.
 * @returns By rater: the scores of the models the rater has votes on. A model that nothing is left of is null.
 */
export function leaveOneOut(
  votes: readonly StrictVote[],
  settled: readonly StrictVote[],
): ReadonlyMap<string, ScoresByModel> {
  const tasks = tasksOf(votes);
  const models = modelSums([...tasks.values(), ...tasksOf(settled).values()]);
  const byRater = new Map<string, StrictVote[]>();
  for (const vote of votes) {
    const known = byRater.get(vote.raterId);
    if (known) known.push(vote);
    else byRater.set(vote.raterId, [vote]);
  }
  return new Map([...byRater].map(([raterId, own]) => [raterId, scoresWithout(own, tasks, models)]));
}

function tasksOf(votes: readonly StrictVote[]): ReadonlyMap<string, Task> {
  const tasks = new Map<string, Task>();
  for (const { transcriptId, modelId, isFaithful } of votes) {
    const task = tasks.get(transcriptId) ?? { modelId, faithful: 0, votes: 0 };
    task.faithful += Number(isFaithful);
    task.votes += 1;
    tasks.set(transcriptId, task);
  }
  return tasks;
}

type ModelSum = { readonly sum: number; readonly transcripts: number };

function modelSums(tasks: readonly Task[]): ReadonlyMap<string, ModelSum> {
  const sums = new Map<string, ModelSum>();
  for (const { modelId, faithful, votes } of tasks) {
    const { sum, transcripts } = sums.get(modelId) ?? { sum: 0, transcripts: 0 };
    sums.set(modelId, { sum: sum + faithful / votes, transcripts: transcripts + 1 });
  }
  return sums;
}

function scoresWithout(
  own: readonly StrictVote[],
  tasks: ReadonlyMap<string, Task>,
  models: ReadonlyMap<string, ModelSum>,
): ScoresByModel {
  const without = new Map<string, ModelSum>();
  for (const { transcriptId, modelId, isFaithful } of own) {
    const { sum, transcripts } = without.get(modelId) ?? models.get(modelId) ?? { sum: 0, transcripts: 0 };
    const { faithful, votes } = tasks.get(transcriptId) ?? { faithful: 0, votes: 1 };
    const left = votes === 1 ? 0 : (faithful - Number(isFaithful)) / (votes - 1);
    without.set(modelId, { sum: sum - faithful / votes + left, transcripts: transcripts - Number(votes === 1) });
  }
  return new Map(
    [...without].map(([modelId, { sum, transcripts }]) => [modelId, transcripts === 0 ? null : sum / transcripts]),
  );
}
