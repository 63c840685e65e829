import { bestAlignment } from "@/lib/agreement/gamma-alignment";
import { chanceModelOf, drawContinuum } from "@/lib/agreement/gamma-chance";
import { type Continuum, continuumOf } from "@/lib/agreement/gamma-continuum";
import { type DissimilarityWeights, requireWeights } from "@/lib/agreement/gamma-dissimilarity";
import { anyLayer, layerOfType, markedLayers } from "@/lib/agreement/marked-layers";
import { type MarkedContinuum, markedTypes, requireContinuum } from "@/lib/agreement/rater-spans";
import { sumRows } from "@/lib/agreement/sum-rows";
import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";

/** Gamma over many texts. */
export type PooledGamma = (
  | { readonly value: number; readonly observedDisorder: number; readonly expectedDisorder: number }
  | Undetermined
) & {
  /** Texts it rests on: two raters or more read them, and one at least marked something. */
  readonly texts: number;
  /** Texts that were left out because so much overlaps in them that the best alignment cannot be found. */
  readonly tooDense: number;
};

/** How gamma over many texts is computed. */
export type PooledGammaOptions = DissimilarityWeights & {
  /** The next number in [0, 1). */
  readonly random: () => number;
  /** How many chance continua to draw for each text, at least 1. */
  readonly samples: number;
};

const layerWidth = 5;
const sharedWidth = 1;
/** As many as of a single text, over all of them. */
const fewestSamples = 30;

/** How many chance continua to draw for each of so many texts, so that there are 30 in all at least. */
export function samplesPerText(texts: number): number {
  return Math.max(1, Math.ceil(fewestSamples / Math.max(1, texts)));
}

/**
 * The disorders of one text as a row that adds up over texts: whether two raters or more read it, then layer by layer
 * (all marks first, then those of each type as if there were no others) 1 when it counts, its mean number of marks per
 * rater, the observed and the mean chance disorder times that number, and 1 when it is too dense.
 *
 * @param options `types` are those to be counted apart.
 * @throws RangeError for a span that is empty or not within the text, or α, β or samples out of range.
 */
export function gammaRow(
  continuum: MarkedContinuum,
  { types, ...options }: PooledGammaOptions & { readonly types: readonly string[] },
): Float64Array {
  requireContinuum(continuum);
  requireWeights(options);
  if (!(options.samples >= 1)) throw new RangeError(`There must be at least 1 sample, not ${options.samples}`);
  const row = new Float64Array(sharedWidth + layerWidth * (types.length + 1));
  if (Object.keys(continuum.spansByRater).length < 2) return row;
  row[0] = 1;
  for (const [index, layer] of markedLayers(continuum.spansByRater, types)) {
    row.set(layerDisorders(continuumOf(layer), options), sharedWidth + layerWidth * index);
  }
  return row;
}

/** Gamma of one layer of a row or of a sum of rows, by its index in {@link markedLayers}. */
export function gammaOfRow(row: Float64Array, layer: number): PooledGamma {
  const [read = 0] = row;
  const [texts = 0, marks = 0, observed = 0, expected = 0, tooDense = 0] = row.subarray(
    sharedWidth + layerWidth * layer,
  );
  if (read === 0) return { ...undetermined("no pairs"), texts, tooDense };
  if (texts === 0) return { ...undetermined(tooDense > 0 ? "too dense" : "no marks"), texts, tooDense };
  if (observed > 0 && !(expected > 0)) return { ...undetermined("no variation"), texts, tooDense };
  return {
    value: observed === 0 ? 1 : 1 - observed / expected,
    observedDisorder: observed / marks,
    expectedDisorder: expected / marks,
    texts,
    tooDense,
  };
}

/**
 * Gamma over many texts, of all marks and of those of each type alone: as if the texts were parts of one continuum across
 * which no marks are aligned. The costs of the alignments are summed before they are divided by the summed mean numbers of
 * marks per rater, so a text weighs by its marks; its chance disorder, drawn after its own marks, weighs alike. The
 * article defines gamma for one continuum; for one text this is the same.
 *
 * For an interval over texts, resample rows of {@link gammaRow} and take {@link gammaOfRow} of their sums.
 *
 * @returns Null "no pairs" where no text was read by two raters, "no marks" where nobody marked anything, "too dense" where
 * every text is, "no variation" where chance has no disorder but the raters have.
 * @throws RangeError for a span that is empty or not within its text, or α, β or samples out of range.
 * @see Mathet, Widlöcher and Métivier 2015, section 4.4, for the disorder of an alignment
 */
export function pooledGamma(
  continua: readonly MarkedContinuum[],
  options: PooledGammaOptions,
): { readonly any: PooledGamma; readonly byType: Readonly<Record<string, PooledGamma>> } {
  const types = markedTypes(continua);
  const sum = sumRows(continua.map((continuum) => gammaRow(continuum, { ...options, types })));
  return {
    any: gammaOfRow(sum, anyLayer),
    byType: Object.fromEntries(types.map((type, index) => [type, gammaOfRow(sum, layerOfType(index))])),
  };
}

/** One layer of a row. */
function layerDisorders(continuum: Continuum, options: PooledGammaOptions): readonly number[] {
  const observed = bestAlignment(continuum, options);
  const model = chanceModelOf(continuum);
  let expected = 0;
  for (let sample = 0; observed !== null && sample < options.samples; sample++) {
    const drawn = bestAlignment(drawContinuum(model, options.random), options);
    if (drawn === null) return [0, 0, 0, 0, 1];
    expected += drawn.disorder / options.samples;
  }
  if (observed === null) return [0, 0, 0, 0, 1];
  const marks = continuum.units / continuum.raters;
  return [1, marks, marks * observed.disorder, marks * expected, 0];
}
