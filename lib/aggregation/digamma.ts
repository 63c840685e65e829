/** From here on the asymptotic series is exact to rounding. */
const farEnough = 10;

/** Of x^−2, x^−4 …: −B(2n) / 2n with the Bernoulli numbers B. */
const coefficients = [-1 / 12, 1 / 120, -1 / 252, 1 / 240, -1 / 132, 691 / 32760, -1 / 12];

/**
 * The digamma function, the derivative of the logarithm of the gamma function, to about 1e-14.
 *
 * @throws RangeError when x is not above 0.
 * @see Abramowitz and Stegun 1964, "Handbook of mathematical functions", equations 6.3.5 and 6.3.18
 */
export function digamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`digamma is here for numbers above 0, not ${x}`);
  let [far, sum] = [x, 0];
  for (; far < farEnough; far++) sum -= 1 / far;
  const inverseSquare = 1 / far ** 2;
  const series = coefficients.reduceRight((tail, coefficient) => (tail + coefficient) * inverseSquare, 0);
  return sum + Math.log(far) - 1 / (2 * far) + series;
}
