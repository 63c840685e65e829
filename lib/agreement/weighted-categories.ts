import { type AgreementWeights, agreementWeight, type WeightOf } from "@/lib/agreement/agreement-weights";

/** Which weights are asked for, between which categories. */
export type WeightOptions = {
  readonly weights: AgreementWeights;
  /** All values that could have been given, in any order, where some may not have been; default those that were. */
  readonly categories?: readonly number[] | undefined;
};

/** What raters chose among, and how far choices agree. */
export type WeightedCategories = {
  /** Ascending: the declared categories, else the values observed. */
  readonly categories: Float64Array;
  /** Between two categories, by their indices. */
  readonly weightOfCategories: WeightOf;
  /** Between two observed values, by their indices among those. */
  readonly weightOfValues: WeightOf;
};

/**
 * Observed values as they stand among the categories, with the weights between them.
 *
 * @param values The distinct ratings, ascending.
 * @throws RangeError for unknown weights, categories that are not finite, or a rating that is not among them.
 */
export function weighCategories(values: Float64Array, { weights, categories }: WeightOptions): WeightedCategories {
  if (categories === undefined) {
    const weight = agreementWeight(weights, values);
    return { categories: values, weightOfCategories: weight, weightOfValues: weight };
  }
  if (!categories.every(Number.isFinite)) throw new RangeError("Categories must be finite numbers");
  const declared = Float64Array.from(new Set(categories)).sort();
  const place = Int32Array.from(values, (value) => declared.indexOf(value));
  if (place.includes(-1)) throw new RangeError("A rating is not among the categories");
  const weight = agreementWeight(weights, declared);
  return {
    categories: declared,
    weightOfCategories: weight,
    weightOfValues: (i, j) => weight(place[i] ?? 0, place[j] ?? 0),
  };
}

/** T_w: the sum of the weights between all q × q categories; q when unweighted. */
export function totalWeight({ categories, weightOfCategories }: WeightedCategories): number {
  let sum = 0;
  for (let k = 0; k < categories.length; k++) {
    for (let l = 0; l < categories.length; l++) sum += weightOfCategories(k, l);
  }
  return sum;
}
