import type { Chart, ChartBasis } from "@/lib/plots/chart";
import { forestPlot } from "@/lib/plots/forest-plot";
import type { AxisRange } from "@/lib/plots/number-axis";
import type { ShownFigure } from "@/lib/plots/shown-figure";

/** What a profile of types shows. */
export type TypeProfileSpec = ChartBasis & {
  readonly modelName: string;
  readonly axis: AxisRange;
  readonly models: readonly string[];
  readonly types: readonly {
    readonly label: string;
    /** One for each model, in their order. */
    readonly figures: readonly ShownFigure[];
  }[];
};

/**
 * How often each type of divergence occurs, model below model, on one axis for all types.
 *
 * @throws RangeError when a type has not one figure for each model
 */
export function typeProfile({ modelName, models, types, ...rest }: TypeProfileSpec): Chart {
  return forestPlot({
    ...rest,
    rowName: modelName,
    series: [rest.axis.name],
    groups: types.map(({ label: heading, figures }) => {
      if (figures.length !== models.length) {
        throw new RangeError(`${heading} has ${figures.length} figures, the models are ${models.length}`);
      }
      return { heading, rows: figures.map((figure, index) => ({ label: models[index] ?? "", figures: [figure] })) };
    }),
  });
}
