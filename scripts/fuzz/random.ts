/** Random choices that a seed repeats. */
export type Random = {
  /** From 0 to below 1. */
  readonly fraction: () => number;
  /** From 0 to below `limit`. */
  readonly below: (limit: number) => number;
  /** @throws Error when there is nothing to choose from */
  readonly pick: <Value>(values: readonly Value[]) => Value;
};

/** Choices by the mulberry32 generator. The same numbers give the same choices. */
export function createRandom(seed: number, run: number): Random {
  let state = (Math.imul(seed, 2_654_435_761) ^ Math.imul(run, 1_597_334_677)) >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(fraction() * limit);
  const pick = <Value>(values: readonly Value[]): Value => {
    const [value] = values.slice(below(values.length));
    if (value === undefined) throw new Error("There is nothing to choose from");
    return value;
  };
  return { fraction, below, pick };
}
