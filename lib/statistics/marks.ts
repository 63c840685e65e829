import { countsBootstrap } from "@/lib/agreement/counts-bootstrap";
import { type Estimate, noEstimate } from "@/lib/agreement/estimate";
import { type LinkIntervals, linkIntervals } from "@/lib/agreement/link-intervals";
import { anyLayer, layerOfType } from "@/lib/agreement/marked-layers";
import { type PooledSpanF1, pooledSpanF1 } from "@/lib/agreement/pair-matches";
import type { BootstrapOptions } from "@/lib/agreement/percentile-interval";
import { gammaOfRow, gammaRow, samplesPerText } from "@/lib/agreement/pooled-gamma";
import type { SpanMatch } from "@/lib/agreement/span-f1";
import { type LayerIntervals, spanIntervals } from "@/lib/agreement/span-intervals";
import { sumRows } from "@/lib/agreement/sum-rows";
import { type TypeConfusion, typeConfusion } from "@/lib/agreement/type-confusion";
import { undetermined } from "@/lib/agreement/undetermined";
import type { LabelSet } from "@/lib/annotations/label-set";
import { seededRandom } from "@/lib/random";
import { type LinkedContinuum, linkedContinua } from "@/lib/statistics/marked-continua";
import type { StatisticContext } from "@/lib/statistics/statistic";

/** Agreement on one layer of marks: all of them, or those of a type. */
export type MarkFigures = LayerIntervals & {
  readonly gamma: Estimate;
  /** Transcripts that gamma had to leave out because too much overlaps in them. */
  readonly tooDense: number;
};

/** How far raters agree on where to mark, with what, and what to link it to. */
export type MarksReport = {
  /** Transcripts that two or more labelled. */
  readonly transcripts: number;
  readonly any: MarkFigures;
  /** In the scheme's order. */
  readonly byType: readonly (MarkFigures & { readonly type: string })[];
  /** Over marks of all types. */
  readonly f1: Readonly<Record<SpanMatch, PooledSpanF1>>;
  readonly links: LinkIntervals;
  readonly confusion: TypeConfusion;
};

/** The weights of place and type in gamma's dissimilarity, as its article has them. */
const gammaWeights = { alpha: 1, beta: 1 } as const;

/** Agreement on marks over all transcripts that two or more labelled; intervals resample transcripts. */
export function marksStatistic(labels: LabelSet, { scheme, options, onProgress }: StatisticContext): MarksReport {
  const continua = linkedContinua(labels);
  const types = scheme.spanTypes.map(({ key }) => key);
  const bootstrap = () => ({
    resamples: options.resamples,
    level: options.confidence,
    random: seededRandom(options.seed),
  });
  const intervals = spanIntervals(continua, { types, match: "overlap", ...bootstrap() });
  onProgress(0.2);
  const gammas = gammasOf(continua, {
    ...{ types, bootstrap: bootstrap(), random: seededRandom(options.seed) },
    onProgress: (share) => onProgress(0.2 + 0.6 * share),
  });
  const links = linkIntervals(
    continua.map(({ spansByRater }) => spansByRater),
    bootstrap(),
  );
  onProgress(0.9);
  const f1 = (match: SpanMatch) => pooledSpanF1(continua, { match }).any;
  return {
    transcripts: continua.length,
    any: { ...intervals.any, ...(gammas[anyLayer] ?? none) },
    byType: intervals.byType.map((figures, index) => ({ ...figures, ...(gammas[layerOfType(index)] ?? none) })),
    f1: {
      exact: f1("exact"),
      boundary: f1("boundary"),
      overlap: f1("overlap"),
      iou50: f1("iou50"),
      character: f1("character"),
    },
    links,
    confusion: typeConfusion(continua),
  };
}

const none = { gamma: noEstimate(undetermined("no pairs")), tooDense: 0 };

type GammaContext = {
  readonly types: readonly string[];
  readonly bootstrap: BootstrapOptions;
  readonly random: () => number;
  readonly onProgress: (share: number) => void;
};

/** Gamma layer by layer, its interval from resampled transcripts; their chance continua are drawn once. */
function gammasOf(
  continua: readonly LinkedContinuum[],
  { types, bootstrap, random, onProgress }: GammaContext,
): readonly Pick<MarkFigures, "gamma" | "tooDense">[] {
  const samples = samplesPerText(continua.length);
  const rows = continua.map((continuum, index) => {
    onProgress(index / continua.length);
    return gammaRow(continuum, { ...gammaWeights, types, random, samples });
  });
  const layers = [anyLayer, ...types.map((_, index) => layerOfType(index))];
  const intervals = countsBootstrap(
    rows,
    layers.map((layer) => ({ of: (sum: Float64Array) => gammaOfRow(sum, layer) })),
    bootstrap,
  );
  const sum = sumRows(rows);
  return layers.map((layer, index) => ({
    gamma: intervals[index] ?? none.gamma,
    tooDense: rows.length === 0 ? 0 : gammaOfRow(sum, layer).tooDense,
  }));
}
