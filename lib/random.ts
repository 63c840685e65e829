const wordMask = 0xffff_ffffn;

/**
 * SplitMix64: an endless sequence of 64-bit integers from any seed. Here it only fills the state of another generator.
 *
 * @param seed Reduced modulo 2^64.
 * @returns A function that gives the next integer, 0 … 2^64 − 1.
 * @see Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators"; https://prng.di.unimi.it/splitmix64.c
 */
export function splitMix64(seed: bigint): () => bigint {
  let state = BigInt.asUintN(64, seed);
  return () => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let mixed = state;
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n);
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
    return mixed ^ (mixed >> 31n);
  };
}

/**
 * xoshiro128** 1.1: an endless sequence of 32-bit integers with period 2^128 − 1.
 *
 * @param state Four 32-bit words, not all zero.
 * @returns A function that gives the next integer, 0 … 2^32 − 1.
 * @throws RangeError when every word is zero: the sequence would be zeros only.
 * @see Blackman and Vigna 2021, "Scrambled linear pseudorandom number generators"; https://prng.di.unimi.it/xoshiro128starstar.c
 */
export function xoshiro128StarStar(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = [state[0] | 0, state[1] | 0, state[2] | 0, state[3] | 0];
  if ((a | b | c | d) === 0) throw new RangeError("The state of xoshiro128** must not be all zero");
  return () => {
    const scrambled = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return scrambled >>> 0;
  };
}

/**
 * A small seeded generator for resampling: xoshiro128** whose state is filled by SplitMix64, as its authors advise.
 * Not for secrets.
 *
 * @param seed Any safe integer; equal seeds give equal sequences on every machine.
 * @returns A function that gives the next number in [0, 1), a multiple of 2^−32.
 * @throws RangeError when the seed is not a safe integer.
 */
export function seededRandom(seed: number): () => number {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`A seed must be a safe integer, not ${seed}`);
  const nextSeed = splitMix64(BigInt(seed));
  const [first, second] = [nextSeed(), nextSeed()];
  const nextWord = xoshiro128StarStar([lowWord(first), lowWord(first >> 32n), lowWord(second), lowWord(second >> 32n)]);
  return () => nextWord() / 2 ** 32;
}

function lowWord(value: bigint): number {
  return Number(value & wordMask);
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
