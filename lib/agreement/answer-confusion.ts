import type { RatingTable } from "@/lib/agreement/rating-table";

/**
 * Krippendorff's coincidence matrix of an element's options: o_ck = Σ_i n_ic (n_ik − [c = k]) / (n_i − 1) over the units
 * i with n_i ≥ 2 ratings. Pairs of raters are counted both ways round, every unit for as much as it has ratings.
 *
 * @param table Units × raters; codes are indices of options.
 * @param options How many options the element has.
 * @returns Options × options, symmetric; its sum is the number of ratings in units with two or more.
 * @throws RangeError for a code that is not the index of an option.
 * @see Krippendorff 2011, "Computing Krippendorff's alpha-reliability", section C
 */
export function answerConfusion(table: RatingTable, options: number): readonly (readonly number[])[] {
  const sums = new Float64Array(options * options);
  const counts = new Int32Array(options);
  for (const row of table) {
    counts.fill(0);
    let ratings = 0;
    for (const code of row) {
      if (code === null) continue;
      if (!(Number.isInteger(code) && code >= 0 && code < options)) {
        throw new RangeError(`A code must be 0 … ${options - 1}, not ${code}`);
      }
      counts[code] = (counts[code] ?? 0) + 1;
      ratings++;
    }
    if (ratings > 1) addCoincidences(sums, counts, ratings);
  }
  return Array.from({ length: options }, (_, option) => [...sums.subarray(option * options, (option + 1) * options)]);
}

function addCoincidences(sums: Float64Array, counts: Int32Array, ratings: number): void {
  counts.forEach((ofC, c) => {
    if (ofC === 0) return;
    counts.forEach((ofK, k) => {
      const index = c * counts.length + k;
      sums[index] = (sums[index] ?? 0) + (ofC * (c === k ? ofK - 1 : ofK)) / (ratings - 1);
    });
  });
}
