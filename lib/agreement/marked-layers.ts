import type { RaterSpan, SpansByRater } from "@/lib/agreement/rater-spans";

/** The index of the layer of marks of any type. */
export const anyLayer = 0;

/** The index of the layer of marks of one type, by the type's own index. */
export function layerOfType(index: number): number {
  return index + 1;
}

/**
 * What each rater marked with any type, and with each of the types: the layers in which anyone marked something, by their
 * index. Raters in the order of the keys.
 *
 * @param types Marks of other types are in the layer of any type only.
 */
export function markedLayers(
  spansByRater: SpansByRater,
  types: readonly string[],
): ReadonlyMap<number, readonly (readonly RaterSpan[])[]> {
  const raters = Object.values(spansByRater);
  const layers = new Map<number, readonly RaterSpan[][]>();
  const addTo = (layer: number, rater: number, span: RaterSpan) => {
    const ofLayer = layers.get(layer) ?? raters.map(() => []);
    layers.set(layer, ofLayer);
    ofLayer[rater]?.push(span);
  };
  const layerOf = new Map(types.map((type, index) => [type, layerOfType(index)]));
  raters.forEach((spans, rater) => {
    for (const span of spans) {
      addTo(anyLayer, rater, span);
      const layer = layerOf.get(span.type);
      if (layer !== undefined) addTo(layer, rater, span);
    }
  });
  return layers;
}
