import type { LabelTable } from "@/lib/aggregation/label-table";

/** The labels of each task, side by side. */
export type TaskLabels = {
  /** Task t has the labels from `offsets[t]` up to but not including `offsets[t + 1]`. */
  readonly offsets: Int32Array;
  /** Per label, its rater and what was given: rater × classes + class. */
  readonly givenOf: Int32Array;
};

/** What a model of raters says of labels. */
export type Likelihoods = {
  /** (Raters × given) × true, row-major: the probability that the rater gives the one where the other is true, above 0. */
  readonly giving: Float64Array;
  /** Per class, the probability that it is a task's true one. */
  readonly priors: Float64Array;
};

/** What posteriors say of raters and classes: all that the M-step needs. */
export type Tally = {
  /** As `giving`: the expected number of times that the rater gave the one where the other is true. */
  readonly counts: Float64Array;
  /** Per class, the expected number of tasks whose true one it is. */
  readonly taskCounts: Float64Array;
};

/** What likelihoods make of the labels. */
export type Expectation = Tally & {
  /** Natural logarithm of the probability of all labels. */
  readonly logLikelihood: number;
  /** The greatest difference to a posterior that stood before. */
  readonly change: number;
};

/** Products below this may have lost what a factor said; they are formed anew from logarithms. */
const leastProduct = 1e-280;

/** The table's labels in the order of their tasks; within a task in the table's. */
export function labelsByTask({ tasks, classes, taskOf, raterOf, classOf }: LabelTable): TaskLabels {
  const offsets = new Int32Array(tasks.length + 1);
  for (const task of taskOf) offsets[task + 1] = (offsets[task + 1] ?? 0) + 1;
  for (let task = 0; task < tasks.length; task++) offsets[task + 1] = (offsets[task + 1] ?? 0) + (offsets[task] ?? 0);
  const nextOf = offsets.slice();
  const givenOf = new Int32Array(taskOf.length);
  for (let row = 0; row < taskOf.length; row++) {
    const task = taskOf[row] ?? 0;
    const place = nextOf[task] ?? 0;
    givenOf[place] = (raterOf[row] ?? 0) * classes.length + (classOf[row] ?? 0);
    nextOf[task] = place + 1;
  }
  return { offsets, givenOf };
}

/** The counts that posteriors (tasks × classes) amount to. */
export function tallyOf(
  labels: TaskLabels,
  posteriors: Float64Array,
  sizes: Pick<LabelTable, "raters" | "classes">,
): Tally {
  const classCount = sizes.classes.length;
  const counts = new Float64Array(sizes.raters.length * classCount ** 2);
  const taskCounts = new Float64Array(classCount);
  for (let task = 0; task + 1 < labels.offsets.length; task++) {
    const products = posteriors.subarray(task * classCount, (task + 1) * classCount);
    for (let k = 0; k < classCount; k++) taskCounts[k] = (taskCounts[k] ?? 0) + (products[k] ?? 0);
    addToCounts({ labels, products, counts }, task);
  }
  return { counts, taskCounts };
}

/**
 * The E-step, and what the M-step needs of it, in one pass over the labels: overwrites the posteriors (tasks × classes)
 * with what the likelihoods make of the labels.
 *
 * A task's posteriors are plain products, many times faster than sums of logarithms and equal to them but for rounding.
 */
export function takeExpectation(labels: TaskLabels, likelihoods: Likelihoods, posteriors: Float64Array): Expectation {
  const { giving, priors } = likelihoods;
  const counts = new Float64Array(giving.length);
  const taskCounts = new Float64Array(priors.length);
  const products = new Float64Array(priors.length);
  const pass = { labels, likelihoods, products, counts };
  let [logLikelihood, change] = [0, 0];
  for (let task = 0, cell = 0; task + 1 < labels.offsets.length; task++) {
    const shift = formProducts(pass, task) < leastProduct ? formFromLogarithms(pass, task) : 0;
    let sum = 0;
    for (let k = 0; k < priors.length; k++) sum += products[k] ?? 0;
    logLikelihood += Math.log(sum) + shift;
    for (let k = 0; k < priors.length; k++, cell++) {
      const posterior = (products[k] ?? 0) / sum;
      change = Math.max(change, Math.abs(posterior - (posteriors[cell] ?? 0)));
      posteriors[cell] = posterior;
      products[k] = posterior;
      taskCounts[k] = (taskCounts[k] ?? 0) + posterior;
    }
    addToCounts(pass, task);
  }
  return { counts, taskCounts, logLikelihood, change };
}

type Pass = {
  readonly labels: TaskLabels;
  readonly likelihoods: Likelihoods;
  /** Per class, for the task at hand: the joint probability of the class and the task's labels, then the posterior. */
  readonly products: Float64Array;
  readonly counts: Float64Array;
};

/** @returns The least product of the labels' probabilities alone: a prior may well be 0. */
function formProducts({ labels: { offsets, givenOf }, likelihoods: { giving, priors }, products }: Pass, task: number) {
  const classCount = priors.length;
  const end = offsets[task + 1] ?? 0;
  products.fill(1);
  for (let label = offsets[task] ?? 0; label < end; label++) {
    const row = (givenOf[label] ?? 0) * classCount;
    for (let k = 0; k < classCount; k++) products[k] = (products[k] ?? 0) * (giving[row + k] ?? 0);
  }
  let least = 1;
  for (let k = 0; k < classCount; k++) {
    const product = products[k] ?? 0;
    if (product < least) least = product;
    products[k] = product * (priors[k] ?? 0);
  }
  return least;
}

/** @returns The logarithm of the factor by which the products are too great. */
function formFromLogarithms({ labels, likelihoods: { giving, priors }, products }: Pass, task: number): number {
  const classCount = priors.length;
  for (let k = 0; k < classCount; k++) {
    let logarithm = Math.log(priors[k] ?? 0);
    for (let label = labels.offsets[task] ?? 0; label < (labels.offsets[task + 1] ?? 0); label++) {
      logarithm += Math.log(giving[(labels.givenOf[label] ?? 0) * classCount + k] ?? 0);
    }
    products[k] = logarithm;
  }
  const shift = products.reduce((most, logarithm) => Math.max(most, logarithm), Number.NEGATIVE_INFINITY);
  for (let k = 0; k < classCount; k++) products[k] = Math.exp((products[k] ?? 0) - shift);
  return shift;
}

/** Adds the task's posteriors, which stand in `products`, to the counts of each of its labels. */
function addToCounts({ labels, products, counts }: Omit<Pass, "likelihoods">, task: number): void {
  const { offsets, givenOf } = labels;
  const classCount = products.length;
  const end = offsets[task + 1] ?? 0;
  for (let label = offsets[task] ?? 0; label < end; label++) {
    const row = (givenOf[label] ?? 0) * classCount;
    for (let k = 0; k < classCount; k++) counts[row + k] = (counts[row + k] ?? 0) + (products[k] ?? 0);
  }
}
