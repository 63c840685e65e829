/** The sum of rows of counts that are equally long; empty when there are none. */
export function sumRows(rows: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(rows[0]?.length ?? 0);
  for (const row of rows)
    for (let column = 0; column < sum.length; column++) sum[column] = (sum[column] ?? 0) + (row[column] ?? 0);
  return sum;
}
