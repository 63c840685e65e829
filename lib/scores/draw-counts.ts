/** Draws counts from exact distributions. */
export type CountDrawer = {
  /** Successes among `n` trials, each a success with `probability`. */
  readonly binomial: (n: number, probability: number, random: () => number) => number;
  /** Marked ones among `drawn`, taken without replacement from `all` of which `marked` are. */
  readonly hypergeometric: (urn: Urn, random: () => number) => number;
};

type Urn = { readonly all: number; readonly marked: number; readonly drawn: number };

type Unimodal = {
  readonly lowest: number;
  readonly highest: number;
  readonly mode: number;
  readonly probabilityOfMode: number;
  /** P(k + 1) / P(k). */
  readonly ratio: (k: number) => number;
};

/**
 * Draws binomial and hypergeometric counts by inversion from the mode outwards: one random number and about as many steps
 * as the standard deviation each, without approximation.
 *
 * @param most The greatest n, or `all`, that will be asked for; memory is linear in it.
 * @see Kemp 1986, "A modal method for generating binomial variables"
 */
export function countDrawer(most: number): CountDrawer {
  const logFactorial = new Float64Array(most + 1);
  for (let k = 2; k <= most; k++) logFactorial[k] = (logFactorial[k - 1] ?? 0) + Math.log(k);
  const logChoose = (n: number, k: number) =>
    (logFactorial[n] ?? 0) - (logFactorial[k] ?? 0) - (logFactorial[n - k] ?? 0);

  function binomial(n: number, probability: number, random: () => number): number {
    if (probability <= 0 || n === 0) return 0;
    if (probability >= 1) return n;
    if (n === 1) return random() < probability ? 1 : 0;
    const mode = Math.min(n, Math.floor((n + 1) * probability));
    const odds = probability / (1 - probability);
    const logOfMode = logChoose(n, mode) + mode * Math.log(probability) + (n - mode) * Math.log1p(-probability);
    const ratio = (k: number) => ((n - k) / (k + 1)) * odds;
    return fromMode({ lowest: 0, highest: n, mode, probabilityOfMode: Math.exp(logOfMode), ratio }, random());
  }

  function hypergeometric({ all, marked, drawn }: Urn, random: () => number): number {
    const lowest = Math.max(0, drawn + marked - all);
    const highest = Math.min(drawn, marked);
    if (lowest === highest) return lowest;
    if (marked === 1) return random() < drawn / all ? 1 : 0;
    const mode = Math.floor(((drawn + 1) * (marked + 1)) / (all + 2));
    const logOfMode = logChoose(marked, mode) + logChoose(all - marked, drawn - mode) - logChoose(all, drawn);
    const ratio = (k: number) => (((marked - k) / (k + 1)) * (drawn - k)) / (all - marked - drawn + k + 1);
    return fromMode({ lowest, highest, mode, probabilityOfMode: Math.exp(logOfMode), ratio }, random());
  }

  return { binomial, hypergeometric };
}

/** The value at which the probabilities, added up from the mode outwards by turns, first exceed `level`. */
function fromMode({ lowest, highest, mode, probabilityOfMode, ratio }: Unimodal, level: number): number {
  let left = level - probabilityOfMode;
  if (left < 0) return mode;
  let [below, above] = [mode, mode];
  let [ofBelow, ofAbove] = [probabilityOfMode, probabilityOfMode];
  while (below > lowest || above < highest) {
    if (above < highest) {
      ofAbove *= ratio(above++);
      left -= ofAbove;
      if (left < 0) return above;
    }
    if (below > lowest) {
      ofBelow /= ratio(--below);
      left -= ofBelow;
      if (left < 0) return below;
    }
  }
  // Rounding left a little more than all probabilities together.
  return mode;
}
