import normalCdf from "@stdlib/stats-base-dists-normal-cdf";

/** A draw from the standard normal distribution, by Box and Muller. */
export function normalDraw(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** The share of the standard normal distribution below. */
export function normalShare(value: number): number {
  return normalCdf(value, 0, 1);
}

/** The probability of log odds. */
export function chance(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** The mean of {@link chance} over a normal distribution, by a sum over eight standard deviations to each side. */
export function meanChance(mean: number, deviation: number): number {
  let [sum, weights] = [0, 0];
  for (let step = -400; step <= 400; step++) {
    const weight = Math.exp(-((step / 50) ** 2) / 2);
    sum += weight * chance(mean + (deviation * step) / 50);
    weights += weight;
  }
  return sum / weights;
}
