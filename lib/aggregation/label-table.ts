/** One label: who gave what to which task. A rater may label a task more than once; every label counts. */
export type Label = readonly [task: number, rater: number, label: number];

/** Labels as flat columns of indices, for passes over plain memory. */
export type LabelTable = {
  /** Ascending. */
  readonly tasks: readonly number[];
  /** Ascending. */
  readonly raters: readonly number[];
  /** Ascending. */
  readonly classes: readonly number[];
  /** Per label, an index into `tasks`. */
  readonly taskOf: Int32Array;
  /** Per label, an index into `raters`. */
  readonly raterOf: Int32Array;
  /** Per label, an index into `classes`. */
  readonly classOf: Int32Array;
};

/** Labels as triples or, where one has them already, as columns. */
export type Labels = readonly Label[] | LabelTable;

/** What every aggregation can be told. */
export type AggregationOptions = {
  /**
   * The labels that could be given, so that `posteriors` has a column for each even when nobody gave it. Default: those
   * that were given. A table says its own.
   */
  readonly classes?: readonly number[];
};

type Ranks = { readonly ids: readonly number[]; readonly rankOf: (id: number) => number };

/**
 * The labels as columns; a table as it is.
 *
 * @throws RangeError as {@link labelTable} does, and when classes are declared beside a table.
 */
export function asLabelTable(labels: Labels, { classes }: AggregationOptions): LabelTable {
  if (!("taskOf" in labels)) return labelTable(labels, classes);
  if (classes !== undefined) throw new RangeError("A table of labels has its own classes");
  return labels;
}

/**
 * @param classes The labels that could be given, where some may not have been; default those that were.
 * @throws RangeError when a task, rater or label is not a finite number, or a label is not among the classes.
 */
export function labelTable(labels: readonly Label[], classes: readonly number[] | undefined): LabelTable {
  const [taskIds, raterIds, given] = [column(labels, 0), column(labels, 1), column(labels, 2)];
  const [tasks, raters] = [rankIds(taskIds), rankIds(raterIds)];
  const known = rankIds(classes === undefined ? given : Float64Array.from(classes));
  if (given.some((label) => known.ids[known.rankOf(label)] !== label)) {
    throw new RangeError("A label is not among the classes");
  }
  return {
    tasks: tasks.ids,
    raters: raters.ids,
    classes: known.ids,
    taskOf: ranksOf(taskIds, tasks),
    raterOf: ranksOf(raterIds, raters),
    classOf: ranksOf(given, known),
  };
}

function column(labels: readonly Label[], index: 0 | 1 | 2): Float64Array {
  const ids = new Float64Array(labels.length);
  for (let row = 0; row < labels.length; row++) {
    const id = labels[row]?.[index] ?? Number.NaN;
    if (!Number.isFinite(id)) throw new RangeError(`Tasks, raters and labels must be finite numbers, not ${id}`);
    ids[row] = id;
  }
  return ids;
}

function ranksOf(ids: Float64Array, { rankOf }: Ranks): Int32Array {
  const ranks = new Int32Array(ids.length);
  for (let row = 0; row < ids.length; row++) ranks[row] = rankOf(ids[row] ?? 0);
  return ranks;
}

/** The distinct ids, ascending, and the place of each among them. */
function rankIds(ids: Float64Array): Ranks {
  const limit = 2 * ids.length + 1024;
  const isDense = ids.every((id) => id >= 0 && id < limit && Number.isInteger(id));
  return isDense ? rankByPosition(ids) : rankByHash(ids);
}

/** For ids such as row numbers: many times faster than hashing a million of them. */
function rankByPosition(ids: Float64Array): Ranks {
  const rank = new Int32Array(ids.reduce((most, id) => Math.max(most, id), -1) + 1);
  for (const id of ids) rank[id] = 1;
  const distinct: number[] = [];
  rank.forEach((isPresent, id) => {
    if (isPresent === 1) rank[id] = distinct.push(id) - 1;
  });
  return { ids: distinct, rankOf: (id) => rank[id] ?? -1 };
}

function rankByHash(ids: Float64Array): Ranks {
  const distinct = [...Float64Array.from(new Set(ids)).sort()];
  const rank = new Map(distinct.map((id, index) => [id, index]));
  return { ids: distinct, rankOf: (id) => rank.get(id) ?? -1 };
}
