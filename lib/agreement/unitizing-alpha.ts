import { unitizingAlphaOfCounts } from "@/lib/agreement/layer-alpha";
import { layerCounts, layerRow } from "@/lib/agreement/layer-counts";
import { anyLayer, layerOfType } from "@/lib/agreement/marked-layers";
import { type MarkedContinuum, markedTypes, type SpansByRater } from "@/lib/agreement/rater-spans";
import { sumRows } from "@/lib/agreement/sum-rows";
import type { Undetermined } from "@/lib/agreement/undetermined";
import { cuAlphaOfCounts, kUAlphaOfCounts, type UnitAlpha, uAlphaOfCounts } from "@/lib/agreement/unit-alpha";
import { unitCounts, unitRow } from "@/lib/agreement/unit-counts";

/** The family of unitizing coefficients, each at most 1, and 0 when as by chance. */
export type UnitizingAlpha = {
  /** uα: unitizing and coding at once. */
  readonly uAlpha: UnitAlpha;
  /** |uα: telling what is marked, with whatever type, from what is not. */
  readonly barUAlpha: UnitAlpha;
  /** cuα: coding of what two or more raters marked. */
  readonly cuAlpha: UnitAlpha;
  /** (k)uα: coding with each type. */
  readonly kUAlpha: Readonly<Record<string, UnitAlpha>>;
  /** uα of each type alone, as if there were no others. It is defined where units of different types overlap. */
  readonly byType: Readonly<Record<string, { readonly value: number } | Undetermined>>;
};

/**
 * Krippendorff's unitizing alpha and its family, for marks of one text. They are of units that do not overlap within one
 * rater: marks of one type that do are one unit first, those that touch remain two. Where marks of different types of one
 * rater overlap, uα, cuα and (k)uα are null, and |uα takes overlapping marks as one.
 *
 * @param options `length` is the number of characters of the text, in the unit of the offsets.
 * @throws RangeError for a span that is empty or not within the text.
 * @see Krippendorff, Mathet, Bouvry and Widlöcher 2016, "On the reliability of unitizing textual continua: Further
 * developments"
 */
export function unitizingAlpha(spansByRater: SpansByRater, { length }: { readonly length: number }): UnitizingAlpha {
  return pooledUnitizingAlpha([{ spansByRater, length }]);
}

/**
 * {@link unitizingAlpha} of many texts together, each with its own raters. Marks are paired within their text only, and
 * what to expect comes from all of them, as if the texts were one after another.
 */
export function pooledUnitizingAlpha(continua: readonly MarkedContinuum[]): UnitizingAlpha {
  const types = markedTypes(continua);
  const layers = sumRows(continua.map((continuum) => layerRow(continuum, types)));
  const units = unitCounts(sumRows(continua.map((continuum) => unitRow(continuum, types))), types.length);
  const layerAlpha = (layer: number) => unitizingAlphaOfCounts(layerCounts(layers, layer));
  const kUAlpha = kUAlphaOfCounts(units);
  return {
    uAlpha: uAlphaOfCounts(units),
    barUAlpha: { ...layerAlpha(anyLayer), coverage: units.ratings === 0 ? null : 1 },
    cuAlpha: cuAlphaOfCounts(units),
    kUAlpha: Object.fromEntries(types.flatMap((type, index) => ofType(type, kUAlpha[index]))),
    byType: Object.fromEntries(types.map((type, index) => [type, layerAlpha(layerOfType(index))])),
  };
}

function ofType<Value>(type: string, value: Value | undefined): readonly (readonly [string, Value])[] {
  return value === undefined ? [] : [[type, value]];
}
