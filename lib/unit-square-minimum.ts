/** Where a function of two shares is least. */
export type UnitSquareMinimum = { readonly x: number; readonly y: number; readonly value: number };

type Minimum = { readonly at: number; readonly value: number };

/** Places at which a share is tried before its minimum is closed in on: the function may have more than one. */
const coarse = [0, 0.01, 0.05, 0.15, 0.3, 0.45, 0.6, 0.75, 0.87, 0.95, 0.99, 1] as const;
const golden = (Math.sqrt(5) - 1) / 2;
const narrowest = 1e-10;

/**
 * The minimum of a smooth function on 0 … 1 × 0 … 1, borders included: golden sections in x, each value of which is the
 * minimum over y. A few thousand evaluations; good to about eight digits, which is what values around a minimum can tell.
 *
 * @param f NaN counts as infinite.
 */
export function unitSquareMinimum(f: (x: number, y: number) => number): UnitSquareMinimum {
  const { at: x, value } = minimumOf((tried) => minimumOf((y) => f(tried, y)).value);
  return { x, y: minimumOf((y) => f(x, y)).at, value };
}

function minimumOf(f: (at: number) => number): Minimum {
  const tried = coarse.map((at): Minimum => ({ at, value: orInfinite(f(at)) }));
  const best = tried.reduce((least, each) => (each.value < least.value ? each : least));
  const place = tried.indexOf(best);
  const [below, above] = [coarse[place - 1] ?? 0, coarse[place + 1] ?? 1];
  const found = closeIn(f, below, above);
  return found.value < best.value ? found : best;
}

function closeIn(f: (at: number) => number, from: number, to: number): Minimum {
  let [low, high] = [from, to];
  const probe = (at: number): Minimum => ({ at, value: orInfinite(f(at)) });
  let [left, right] = [probe(high - golden * (high - low)), probe(low + golden * (high - low))];
  while (high - low > narrowest) {
    if (left.value <= right.value) {
      high = right.at;
      right = left;
      left = probe(high - golden * (high - low));
    } else {
      low = left.at;
      left = right;
      right = probe(low + golden * (high - low));
    }
  }
  return left.value <= right.value ? left : right;
}

function orInfinite(value: number): number {
  return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
}
