/**
 * Pearson's correlation of paired numbers.
 *
 * @returns −1 … 1; null when there are fewer than two pairs or one side is constant.
 * @see Pearson 1895, "Note on regression and inheritance in the case of two parents"
 */
export function pearson(a: Float64Array, b: Float64Array): number | null {
  const [centreA, centreB] = [centre(a), centre(b)];
  let [both, ofA, ofB] = [0, 0, 0];
  for (let index = 0; index < a.length; index++) {
    const x = (a[index] ?? 0) - centreA;
    const y = (b[index] ?? 0) - centreB;
    both += x * y;
    ofA += x * x;
    ofB += y * y;
  }
  if (isConstant(a) || isConstant(b)) return null;
  return Math.max(-1, Math.min(1, both / Math.sqrt(ofA * ofB)));
}

function centre(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function isConstant(values: Float64Array): boolean {
  return values.every((value) => value === values[0]);
}
