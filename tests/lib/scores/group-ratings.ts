import type { GroupedRatings } from "@/lib/scores/grouped-ratings";

/** The ratings of each unit, as the library takes them. */
export function groupRatings(units: readonly (readonly number[])[]): GroupedRatings {
  let end = 0;
  const ends = units.map((unit) => {
    end += unit.length;
    return end;
  });
  return { offsets: Int32Array.of(0, ...ends), ratings: Float64Array.from(units.flat()) };
}

/** Mean and standard deviation. */
export function momentsOf(draws: Float64Array): { readonly mean: number; readonly deviation: number } {
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  return { mean, deviation: Math.sqrt(draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length) };
}
