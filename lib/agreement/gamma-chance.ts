import { type Continuum, type ContinuumUnit, continuumOfUnits } from "@/lib/agreement/gamma-continuum";

type Spread = { readonly mean: number; readonly deviation: number };

/** How raters who mark at random would: what is drawn for each of them, taken from what was marked. */
export type ChanceModel = {
  readonly raters: number;
  /** Units per rater. */
  readonly counts: Spread;
  /** From the end of a unit to the start of the rater's next one, or from 0 to the first. */
  readonly gaps: Spread;
  readonly lengths: Spread;
  readonly types: readonly string[];
  /** Units of each type. */
  readonly typeCounts: Float64Array;
};

/**
 * The chance model of a continuum: the mean and standard deviation of the number of units of a rater, of the gaps and of
 * the lengths, and the share of each type.
 *
 * @param continuum At least one unit.
 * @see Titeux and Riad 2021, "pygamma-agreement", StatisticalContinuumSampler. The gap 0 that is added once keeps the
 * model defined where every rater begins at 0 with a single unit.
 */
export function chanceModelOf({ raters, units, rater, type, start, end, types }: Continuum): ChanceModel {
  const counts = new Float64Array(raters);
  const typeCounts = new Float64Array(types.length);
  for (let unit = 0; unit < units; unit++) {
    counts[rater[unit] ?? 0] = (counts[rater[unit] ?? 0] ?? 0) + 1;
    typeCounts[type[unit] ?? 0] = (typeCounts[type[unit] ?? 0] ?? 0) + 1;
  }
  const byStart = Array.from({ length: units }, (_, unit) => unit).sort(
    (a, b) => (start[a] ?? 0) - (start[b] ?? 0) || (end[a] ?? 0) - (end[b] ?? 0),
  );
  const endBefore = new Float64Array(raters).fill(Number.NaN);
  const gaps = [0];
  for (const unit of byStart) {
    const before = endBefore[rater[unit] ?? 0] ?? Number.NaN;
    const from = start[unit] ?? 0;
    if (!Number.isNaN(before)) gaps.push(from - before);
    else if (from > 0) gaps.push(from);
    endBefore[rater[unit] ?? 0] = end[unit] ?? 0;
  }
  const lengths = byStart.map((unit) => (end[unit] ?? 0) - (start[unit] ?? 0));
  return { raters, counts: spreadOf(counts), gaps: spreadOf(gaps), lengths: spreadOf(lengths), types, typeCounts };
}

/**
 * A continuum marked at random. Each rater's number of units, gaps and lengths are normal draws (the number cut to an
 * integer, of numbers and lengths the absolute value), the types are drawn by their shares. At least one unit is drawn.
 *
 * @param random Uniform in [0, 1).
 */
export function drawContinuum(model: ChanceModel, random: () => number): Continuum {
  const { raters, types } = model;
  const units: ContinuumUnit[] = [];
  for (let rater = 0; rater < raters; rater++) {
    const drawn = Math.abs(Math.trunc(drawNormal(model.counts, random)));
    const count = units.length === 0 ? Math.max(1, drawn) : drawn;
    let last = 0;
    for (let index = 0; index < count; index++) {
      const start = last + drawNormal(model.gaps, random);
      last = start + drawLength(model.lengths, random);
      units.push({ rater, type: drawType(model.typeCounts, random), start, end: last });
    }
  }
  return continuumOfUnits(units, { raters, types });
}

function spreadOf(values: ArrayLike<number>): Spread {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index] ?? 0;
  const mean = sum / values.length;
  let squares = 0;
  for (let index = 0; index < values.length; index++) squares += ((values[index] ?? 0) - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / values.length) };
}

/** @see Box and Muller 1958, "A note on the generation of random normal deviates" */
function drawNormal({ mean, deviation }: Spread, random: () => number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return mean + deviation * radius * Math.cos(2 * Math.PI * random());
}

/** Never 0: two units without length have no dissimilarity. */
function drawLength(lengths: Spread, random: () => number): number {
  let length = 0;
  while (length === 0) length = Math.abs(drawNormal(lengths, random));
  return length;
}

function drawType(typeCounts: Float64Array, random: () => number): number {
  let left = random() * typeCounts.reduce((sum, count) => sum + count, 0);
  for (let type = 0; type < typeCounts.length; type++) {
    left -= typeCounts[type] ?? 0;
    if (left < 0) return type;
  }
  return typeCounts.length - 1;
}
