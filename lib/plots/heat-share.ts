/** The deepest shade still lets text in the page's own colour be read on it, in both themes. */
const deepest = 45;

/**
 * How much of the accent colour a cell of a heat table is mixed with.
 *
 * @param value From 0.
 * @param greatest The greatest value of the table; with 0 there is nothing to shade.
 * @returns 0 … 45, in percent, proportional to the value.
 */
export function heatShare(value: number, greatest: number): number {
  return greatest === 0 ? 0 : (deepest * value) / greatest;
}
