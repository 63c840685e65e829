import { describe, expect, it } from "vitest";
import { seededRandom, splitMix64, xoshiro128StarStar } from "@/lib/random";

describe("splitMix64", () => {
  it("gives the published sequence for the seed 1234567", () => {
    // https://rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64
    expect(take(splitMix64(1234567n), 5)).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ]);
  });

  it("gives the output of the reference C code for a seed beyond 2^53", () => {
    // The test of rand_xoshiro's SplitMix64, produced with https://prng.di.unimi.it/splitmix64.c
    expect(take(splitMix64(1477776061723855037n), 4)).toEqual([
      1985237415132408290n,
      2979275885539914483n,
      13511426838097143398n,
      8488337342461049707n,
    ]);
  });
});

describe("xoshiro128StarStar", () => {
  it("gives the output of the reference C code for the state 1, 2, 3, 4", () => {
    // The test of rand_xoshiro's Xoshiro128StarStar, produced with https://prng.di.unimi.it/xoshiro128starstar.c
    expect(take(xoshiro128StarStar([1, 2, 3, 4]), 10)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it("refuses a state of zeros, from which it would never leave", () => {
    expect(() => xoshiro128StarStar([0, 0, 0, 0])).toThrow(RangeError);
  });
});

describe("seededRandom", () => {
  it("is xoshiro128** over the low and high words of two SplitMix64 outputs, divided by 2^32", () => {
    // 6457827717110365317 = 0x599ed017fb08fc85 and 3203168211198807973 = 0x2c73f08458540fa5.
    const words = xoshiro128StarStar([0xfb08fc85, 0x599ed017, 0x58540fa5, 0x2c73f084]);
    expect(take(seededRandom(1234567), 20)).toEqual(take(words, 20).map((word) => word / 2 ** 32));
  });

  it("stays in [0, 1), spread evenly over ten tenths", () => {
    const numbers = take(seededRandom(0), 100_000);
    const counts = Array.from({ length: 10 }, (_, tenth) => numbers.filter((x) => Math.floor(x * 10) === tenth).length);
    // χ² with 9 degrees of freedom lies below 27.88 in 999 of 1,000 cases; numbers outside [0, 1) would miss the sum.
    expect(counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.88);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(100_000);
  });

  it("repeats itself for a seed and differs between seeds, negative ones too", () => {
    expect(take(seededRandom(7), 5)).toEqual(take(seededRandom(7), 5));
    expect(take(seededRandom(7), 5)).not.toEqual(take(seededRandom(8), 5));
    expect(take(seededRandom(7), 5)).not.toEqual(take(seededRandom(-7), 5));
  });

  it("refuses seeds that are no safe integers", () => {
    expect(() => seededRandom(0.5)).toThrow(RangeError);
    expect(() => seededRandom(Number.NaN)).toThrow(RangeError);
    expect(() => seededRandom(2 ** 53)).toThrow(RangeError);
  });
});

function take<Item>(next: () => Item, count: number): readonly Item[] {
  return Array.from({ length: count }, () => next());
}
