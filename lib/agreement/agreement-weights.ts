/** How much two different ratings still agree: not at all, or the more the closer they are. */
export type AgreementWeights = "unweighted" | "linear" | "quadratic" | "ordinal";

/** The weight of agreement between two values, by their indices: 1 for equal ones, from 0 up to below 1 for others. */
export type WeightOf = (i: number, j: number) => number;

/**
 * The weight of agreement between two values, by their indices.
 *
 * Linear 1 − |k − l| / range and quadratic 1 − (k − l)² / range² come from the values; ordinal is
 * 1 − C(|i − j| + 1, 2) / C(q, 2) from the ranks i, j of the q values.
 *
 * @param values The categories, ascending.
 * @throws RangeError for weights that are none of the four.
 * @see Gwet 2014, "Handbook of inter-rater reliability", chapter 3
 */
export function agreementWeight(weights: AgreementWeights, values: Float64Array): WeightOf {
  const range = (values.at(-1) ?? 0) - (values[0] ?? 0);
  const difference = (i: number, j: number) => Math.abs((values[i] ?? 0) - (values[j] ?? 0));
  switch (weights) {
    case "unweighted":
      return (i, j) => (i === j ? 1 : 0);
    case "linear":
      return (i, j) => (i === j ? 1 : 1 - difference(i, j) / range);
    case "quadratic":
      return (i, j) => (i === j ? 1 : 1 - (difference(i, j) / range) ** 2);
    case "ordinal":
      return (i, j) => (i === j ? 1 : 1 - chooseTwo(Math.abs(i - j) + 1) / chooseTwo(values.length));
    default:
      throw new RangeError(`Unknown weights: ${String(weights)}`);
  }
}

function chooseTwo(n: number): number {
  return (n * (n - 1)) / 2;
}
