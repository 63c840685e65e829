import type { Chart, ChartBasis } from "@/lib/plots/chart";
import { heatMap } from "@/lib/plots/heat-map";
import type { ShownFigure } from "@/lib/plots/shown-figure";

/** A model and how likely each rank is. */
export type RankedModel = {
  readonly label: string;
  /** What is said of its ranks, such as 1–2. */
  readonly note: string;
} & (
  | {
      /** From the first rank to the last; they sum to 1. */
      readonly probabilities: readonly number[];
    }
  /** Why it has none, in words. */
  | { readonly probabilities: null; readonly reason: string }
);

/** What a chart of ranks shows. */
export type RankSpec = ChartBasis & {
  readonly modelName: string;
  readonly rankName: string;
  /** What the note is, such as an interval of ranks. */
  readonly noteName: string;
  readonly models: readonly RankedModel[];
};

/**
 * Models by ranks: how likely each rank is for each model, 0 … 1.
 *
 * @throws RangeError when models have probabilities of different numbers of ranks
 */
export function rankDistribution({ modelName, rankName, noteName, models, ...basis }: RankSpec): Chart {
  const ranks = models.find(({ probabilities }) => probabilities !== null)?.probabilities?.length ?? 0;
  const columns = Array.from({ length: ranks }, (_, index) => `${index + 1}`);
  return heatMap({
    ...basis,
    rowName: modelName,
    columnName: rankName,
    rows: models.map(({ label }) => label),
    columns,
    cells: models.map((model) =>
      model.probabilities === null
        ? columns.map((): ShownFigure => ({ n: null, value: null, reason: model.reason }))
        : model.probabilities.map((value) => ({ n: null, value, reason: null })),
    ),
    shades: { from: 0, to: 1 },
    kind: "coefficient",
    notes: { name: noteName, texts: models.map(({ note }) => note) },
  });
}
