/** What may be said of two values: only equal or not, which is greater, by how much, or how many times. */
export type MeasurementLevel = "nominal" | "ordinal" | "interval" | "ratio";

/** A distance of one's own between two values, where no level says it: symmetric, ≥ 0, and 0 between equal values. */
export type DistanceOf = (a: number, b: number) => number;

/** Values on a scale: what they are and how often each occurs among the ratings compared. */
export type ScaleValues = { readonly values: Float64Array; readonly frequencies: Float64Array };

/**
 * Krippendorff's δ² between two values of a scale, by their indices.
 *
 * Ordinal (Σ_{g=c..k} n_g − (n_c + n_k) / 2)² is the squared difference of mid-ranks. At the ratio level
 * ((c − k) / (c + k))² is taken as 0 where c + k is 0.
 *
 * @param level One of the four, or a distance of one's own, which stands for δ² as it is.
 * @returns 0 for equal indices, otherwise ≥ 0; 0 or 1 at the nominal level.
 * @throws RangeError for a level that is none of the four.
 * @see Krippendorff 2011, "Computing Krippendorff's alpha-reliability", section E
 */
export function squaredDistance(
  level: MeasurementLevel | DistanceOf,
  scale: ScaleValues,
): (c: number, k: number) => number {
  if (typeof level === "function") return (c, k) => level(scale.values[c] ?? 0, scale.values[k] ?? 0);
  switch (level) {
    case "nominal":
      return (c, k) => (c === k ? 0 : 1);
    case "ordinal":
      return squaredDifference(midRanks(scale.frequencies));
    case "interval":
      return squaredDifference(scale.values);
    case "ratio":
      return (c, k) => squaredRatio(scale.values[c] ?? 0, scale.values[k] ?? 0);
    default:
      throw new RangeError(`Unknown level of measurement: ${String(level)}`);
  }
}

function squaredDifference(positions: Float64Array): (c: number, k: number) => number {
  return (c, k) => ((positions[c] ?? 0) - (positions[k] ?? 0)) ** 2;
}

function squaredRatio(a: number, b: number): number {
  return a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2;
}

function midRanks(frequencies: Float64Array): Float64Array {
  let below = 0;
  return frequencies.map((frequency) => {
    const midRank = below + frequency / 2;
    below += frequency;
    return midRank;
  });
}
