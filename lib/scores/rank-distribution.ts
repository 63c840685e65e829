/** Where one of several stands. */
export type RankDistribution = {
  /** The probability of rank 1, 2, … (the greatest value is first); sums to 1. */
  readonly probabilities: Float64Array;
  /** The mean rank, 1 first. */
  readonly expectedRank: number;
};

/**
 * How likely each of several values takes each rank, by draws of all of them. Equal values share their ranks: two that are
 * first alike are first and second with one half each.
 *
 * @param draws For each, as many draws as for the others, from resamples or a posterior; the d-th draws of all are ranked
 * against each other. Those of independent samples may be paired as they come.
 * @returns In the order of `draws`.
 * @throws RangeError unless all have equally many draws, at least one, none of them NaN.
 * @see Goldstein and Spiegelhalter 1996, "League tables and their limitations"
 */
export function rankDistribution(draws: readonly Float64Array[]): readonly RankDistribution[] {
  const [first] = draws;
  if (first === undefined) return [];
  if (first.length === 0 || draws.some(({ length }) => length !== first.length)) {
    throw new RangeError("Ranks need equally many draws of all, at least one");
  }
  if (draws.some((each) => each.some(Number.isNaN))) throw new RangeError("A draw must be a number");
  const probabilities = draws.map(() => new Float64Array(draws.length));
  const order = draws.map((_, index) => index);
  for (let draw = 0; draw < first.length; draw++) {
    const drawOf = (index: number) => draws[index]?.[draw] ?? 0;
    order.sort((i, j) => drawOf(j) - drawOf(i));
    for (let start = 0; start < order.length; ) {
      let end = start + 1;
      while (end < order.length && drawOf(order[end] ?? 0) === drawOf(order[start] ?? 0)) end++;
      const share = 1 / (end - start) / first.length;
      for (const index of order.slice(start, end)) addShare(probabilities[index], { start, end, share });
      start = end;
    }
  }
  return probabilities.map((each) => ({
    probabilities: each,
    expectedRank: each.reduce((sum, probability, rank) => sum + probability * (rank + 1), 0),
  }));
}

function addShare(
  probabilities: Float64Array | undefined,
  { start, end, share }: { readonly start: number; readonly end: number; readonly share: number },
): void {
  if (probabilities === undefined) return;
  for (let rank = start; rank < end; rank++) probabilities[rank] = (probabilities[rank] ?? 0) + share;
}
