import type { Alpha } from "@/lib/agreement/alpha-of-counts";
import { characterAlphaOfCounts } from "@/lib/agreement/layer-alpha";
import { layerCounts, layerRow } from "@/lib/agreement/layer-counts";
import { anyLayer, layerOfType } from "@/lib/agreement/marked-layers";
import { type MarkedContinuum, markedTypes, type SpansByRater } from "@/lib/agreement/rater-spans";
import { masiAlphaOfCounts, setAlphaOfCounts } from "@/lib/agreement/set-alpha";
import { addSetCounts, setCounts } from "@/lib/agreement/set-counts";
import { sumRows } from "@/lib/agreement/sum-rows";

/** Agreement about the characters of texts, every character a unit. */
export type CharacterAlpha = {
  /** Per type that anyone marked, whether a character is marked with it. */
  readonly byType: Readonly<Record<string, Alpha>>;
  /** Whether a character is marked at all. */
  readonly any: Alpha;
  /** Which types a character is marked with, all of them or it is another set. */
  readonly sets: Alpha;
  /** Which types a character is marked with, sets that share some being closer; the MASI distance. */
  readonly masi: Alpha;
};

/**
 * Krippendorff's nominal alpha about the characters of a text, each rated by every rater as marked or not. Marks of one
 * rater and type that overlap mark their characters once.
 *
 * @param options `length` is the number of characters of the text, in the unit of the offsets.
 * @returns Each null "no pairs" with fewer than two raters or no text, "no variation" when all characters were rated the
 * same, above all when nothing was marked.
 * @throws RangeError for a span that is empty or not within the text.
 */
export function characterAlpha(spansByRater: SpansByRater, { length }: { readonly length: number }): CharacterAlpha {
  return pooledCharacterAlpha([{ spansByRater, length }]);
}

/**
 * {@link characterAlpha} about the characters of many texts together, each with its own raters. Characters are paired
 * within their text only, and what to expect comes from all of them.
 */
export function pooledCharacterAlpha(continua: readonly MarkedContinuum[]): CharacterAlpha {
  const types = markedTypes(continua);
  const layers = sumRows(continua.map((continuum) => layerRow(continuum, types)));
  const sets = addSetCounts(continua.map(setCounts));
  return {
    byType: Object.fromEntries(
      types.map((type, index) => [type, characterAlphaOfCounts(layerCounts(layers, layerOfType(index)))]),
    ),
    any: characterAlphaOfCounts(layerCounts(layers, anyLayer)),
    sets: setAlphaOfCounts(sets),
    masi: masiAlphaOfCounts(sets),
  };
}
