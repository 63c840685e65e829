import type { RaterSpan, SpansByRater } from "@/lib/agreement/rater-spans";

/** The index of the layer of marks of any type. */
export const anyLayer = 0;

/** The index of the layer of marks of one type, by the type's own index. */
export function layerOfType(index: number): number {
  return index + 1;
}

/**
 * Layers × raters: what each marked with any type, then with each of the types. Raters in the order of the keys.
 *
 * @param types Marks of other types are in the layer of any type only.
 */
export function markedLayers(
  spansByRater: SpansByRater,
  types: readonly string[],
): readonly (readonly (readonly RaterSpan[])[])[] {
  const raters = Object.values(spansByRater);
  return [raters, ...types.map((type) => raters.map((spans) => spans.filter((span) => span.type === type)))];
}
