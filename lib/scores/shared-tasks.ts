/** What is known of a model, transcript by transcript. */
export type ModelValues = {
  readonly modelId: string;
  /** Per transcript, what was asked of the model, such as the key of its prompt or pair; null when nothing says so. */
  readonly tasks: readonly (string | null)[];
  /** Per transcript, the consensus probability of faithful, 0 … 1. */
  readonly values: readonly number[];
};

/** From so many shared tasks on, two models are compared by them alone. */
export const fewestSharedTasks = 20;

/** The tasks that both models did, and their differences if they are to be compared by these. */
export type SharedTasks = { readonly sharedTasks: number; readonly differences: Float64Array | null };

/**
 * What the first model has more than the second on each task that both did; several transcripts of one task count by their
 * mean. Differences are to be used when there are {@link fewestSharedTasks} of them, or when the smaller model did no
 * other task and they are two at least: fewer would leave out most of what is known.
 *
 * @returns Differences in the order of the tasks' keys; null when the models are to be compared as independent samples.
 * @throws RangeError when values and tasks are not equally many.
 */
export function shareTasks(a: ModelValues, b: ModelValues): SharedTasks {
  const [ofA, ofB] = [meansByTask(a), meansByTask(b)];
  const shared = [...ofA.keys()].filter((task) => ofB.has(task)).sort();
  const isWhole = shared.length >= 2 && isAll(shared, ofA.size < ofB.size ? a : b);
  if (!isWhole && shared.length < fewestSharedTasks) return { sharedTasks: shared.length, differences: null };
  const differences = Float64Array.from(shared, (task) => (ofA.get(task) ?? 0) - (ofB.get(task) ?? 0));
  return { sharedTasks: shared.length, differences };
}

function isAll(shared: readonly string[], { tasks }: ModelValues): boolean {
  const known = new Set(shared);
  return tasks.every((task) => task !== null && known.has(task));
}

function meansByTask({ tasks, values }: ModelValues): ReadonlyMap<string, number> {
  if (tasks.length !== values.length) throw new RangeError(`${values.length} values of ${tasks.length} transcripts`);
  const sums = new Map<string, { sum: number; transcripts: number }>();
  tasks.forEach((task, transcript) => {
    if (task === null) return;
    const ofTask = sums.get(task) ?? { sum: 0, transcripts: 0 };
    ofTask.sum += values[transcript] ?? 0;
    ofTask.transcripts += 1;
    sums.set(task, ofTask);
  });
  return new Map([...sums].map(([task, { sum, transcripts }]) => [task, sum / transcripts]));
}
