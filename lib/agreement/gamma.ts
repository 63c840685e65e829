import { bestAlignment } from "@/lib/agreement/gamma-alignment";
import { type AlignedContinuum, type CategoryGamma, categoryGamma } from "@/lib/agreement/gamma-categories";
import { chanceModelOf, drawContinuum } from "@/lib/agreement/gamma-chance";
import { type Continuum, continuumOf, spanOfUnit } from "@/lib/agreement/gamma-continuum";
import { type DissimilarityWeights, requireWeights } from "@/lib/agreement/gamma-dissimilarity";
import { type RaterSpan, requireContinuum, type SpansByRater } from "@/lib/agreement/rater-spans";
import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";

/** How gamma is computed. */
export type GammaOptions = DissimilarityWeights & {
  /** The length of the continuum, in the unit of the spans' offsets. */
  readonly length: number;
  /** The next number in [0, 1). */
  readonly random: () => number;
  /** How many chance continua to draw at least; never fewer than 30. */
  readonly samples: number;
  /** The relative error of the expected disorder, at 95 % confidence, down to which more are drawn; such as 0.02. */
  readonly precision?: number;
  /** Chance continua that stand for drawn ones, or their disorders: then nothing is drawn. */
  readonly chance?: readonly (SpansByRater | number)[];
};

/** Gamma with what it was made from. */
export type Gamma =
  | {
      /** 1 − observed / expected disorder: at most 1, and 0 for agreement as by chance. */
      readonly value: number;
      readonly observedDisorder: number;
      /** The mean of the chance disorders. */
      readonly expectedDisorder: number;
      readonly chanceDisorders: readonly number[];
      /** Groups of spans that stand for the same thing: rater → span, null where the rater has none. */
      readonly bestAlignment: readonly Readonly<Record<string, RaterSpan | null>>[];
      /** Agreement on types alone. */
      readonly gammaCat: CategoryGamma;
      /** Type → agreement on whether a unit is of this type. */
      readonly gammaK: Readonly<Record<string, CategoryGamma>>;
    }
  | Undetermined;

const fewestSamples = 30;
/** The 97.5 % quantile of the normal distribution, as the article has it. */
const confidence = 1.96;

/**
 * Gamma: agreement of raters who freely place typed spans on a continuum, with overlap and gaps as they are.
 * 1 − δ(observed) / δ(expected), where δ is the disorder of the best alignment (Σ of the costs of its groups over the
 * mean number of units of a rater), the expected one a mean over continua marked at random.
 *
 * @param spansByRater Rater → what they marked; a rater who read the text and marked nothing has an empty list.
 * @returns 1 when raters marked the same, whatever chance gives. Null "no marks" without spans, "no pairs" with one rater,
 * "too dense" when the best alignment cannot be found in reasonable time, "no variation" when chance gives no disorder.
 * With disorders for `chance`, gammaCat and gammaK are null "no pairs".
 * @throws RangeError when a span has no length or lies outside the continuum, α or β is negative or not finite, or the
 * precision is not between 0 and 1.
 * @see Mathet, Widlöcher and Métivier 2015, "The unified and holistic method gamma for inter-annotator agreement measure
 * and alignment", sections 4 and 5; the number of samples: section 5.3
 */
export function gamma(spansByRater: SpansByRater, options: GammaOptions): Gamma {
  requireContinuum({ spansByRater, length: options.length });
  requireWeights(options);
  requirePrecision(options.precision);
  const continuum = continuumOf(Object.values(spansByRater));
  if (continuum.units === 0) return undetermined("no marks");
  if (continuum.raters < 2) return undetermined("no pairs");
  const observed = align(continuum, options);
  const chance = observed === null ? null : chanceSamples(continuum, options);
  if (observed === null || chance === null) return undetermined("too dense");
  const chanceDisorders = chance.map((sample) => (typeof sample === "number" ? sample : sample.alignment.disorder));
  const observedDisorder = observed.alignment.disorder;
  const expectedDisorder = meanOf(chanceDisorders);
  if (observedDisorder > 0 && !(expectedDisorder > 0)) return undetermined("no variation");
  const aligned = chance.filter((sample) => typeof sample !== "number");
  const categoryGammaOf = (type: string | null): CategoryGamma =>
    categoryGamma(observed, aligned, { alpha: options.alpha, type });
  return {
    value: observedDisorder === 0 ? 1 : 1 - observedDisorder / expectedDisorder,
    observedDisorder,
    expectedDisorder,
    chanceDisorders,
    bestAlignment: namedGroups(observed, Object.keys(spansByRater)),
    gammaCat: categoryGammaOf(null),
    gammaK: Object.fromEntries(continuum.types.map((type) => [type, categoryGammaOf(type)])),
  };
}

type ChanceSample = AlignedContinuum | number;

function align(continuum: Continuum, weights: DissimilarityWeights): AlignedContinuum | null {
  if (continuum.units === 0) return { continuum, alignment: { disorder: 0, groups: [] } };
  const alignment = bestAlignment(continuum, weights);
  return alignment === null ? null : { continuum, alignment };
}

/** Null as soon as one is too dense. */
function chanceSamples(continuum: Continuum, options: GammaOptions): readonly ChanceSample[] | null {
  const { chance, random, samples, precision } = options;
  if (chance !== undefined) {
    return collect(chance.length, (index) => {
      const sample = chance[index] ?? 0;
      return typeof sample === "number" ? sample : align(continuumOf(Object.values(sample)), options);
    });
  }
  const model = chanceModelOf(continuum);
  const draw = (): AlignedContinuum | null => align(drawContinuum(model, random), options);
  const first = collect(Math.max(fewestSamples, samples), draw);
  if (first === null || precision === undefined) return first;
  const more = collect(samplesFor(precision, first) - first.length, draw);
  return more === null ? null : [...first, ...more];
}

/** @see Mathet, Widlöcher and Métivier 2015, section 5.3 */
function samplesFor(precision: number, samples: readonly AlignedContinuum[]): number {
  const disorders = samples.map(({ alignment }) => alignment.disorder);
  const mean = meanOf(disorders);
  if (mean === 0) return 0;
  const variance = meanOf(disorders.map((disorder) => (disorder - mean) ** 2));
  return Math.ceil((variance / mean ** 2) * (confidence / precision) ** 2);
}

function namedGroups(
  { continuum, alignment }: AlignedContinuum,
  raters: readonly string[],
): readonly Readonly<Record<string, RaterSpan | null>>[] {
  return alignment.groups.map((group) =>
    Object.fromEntries(
      raters.map((name, rater) => {
        const unit = group.find((member) => continuum.rater[member] === rater);
        return [name, unit === undefined ? null : spanOfUnit(continuum, unit)];
      }),
    ),
  );
}

function requirePrecision(precision: number | undefined): void {
  if (precision !== undefined && !(precision > 0 && precision < 1)) {
    throw new RangeError(`The precision must lie between 0 and 1, not ${precision}`);
  }
}

function collect<T>(count: number, next: (index: number) => T | null): readonly T[] | null {
  const values: T[] = [];
  while (values.length < count) {
    const value = next(values.length);
    if (value === null) return null;
    values.push(value);
  }
  return values;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
