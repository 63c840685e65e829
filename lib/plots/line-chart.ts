import { type Chart, type ChartTable, chartNumbers, describeChart, narrowWidth, wideWidth } from "@/lib/plots/chart";
import { lineDrawing } from "@/lib/plots/line-drawing";
import { lineLayout } from "@/lib/plots/line-layout";
import type { LineSpec } from "@/lib/plots/line-spec";
import { figureCells, figureColumns, figureSentence } from "@/lib/plots/shown-figure";

/**
 * Figures one after the other, over time or over versions, on the band of their intervals. Where one is undetermined the
 * line has a gap, and below stands why.
 *
 * @throws RangeError when a point has not one figure for each series, points do not ascend, or a number is not finite
 */
export function lineChart(spec: LineSpec): Chart {
  requireOrder(spec);
  const { title, reading } = spec;
  const description = describeChart(spec, sentences(spec));
  const drawn = (width: number) => ({ width, title, description, ...lineDrawing(spec, lineLayout(spec, width)) });
  return { title, reading, wide: drawn(wideWidth), narrow: drawn(narrowWidth), table: lineTable(spec) };
}

function requireOrder({ points, series }: LineSpec): void {
  points.forEach(({ label, at, figures }, index) => {
    if (figures.length !== series.length) {
      throw new RangeError(`${label} has ${figures.length} figures, the series are ${series.length}`);
    }
    const before = points[index - 1]?.at ?? Number.NEGATIVE_INFINITY;
    if (!Number.isFinite(at) || at <= before) throw new RangeError(`${label} must come after the point before it`);
  });
}

function sentences(spec: LineSpec): readonly string[] {
  const numbers = chartNumbers(spec.locale);
  return named(spec).map(({ name, figure }) => figureSentence(name, figure, numbers));
}

function lineTable(spec: LineSpec): ChartTable {
  const isSeveral = spec.series.length > 1;
  return {
    columns: [
      { key: "label", name: spec.pointName, kind: "text" },
      ...(isSeveral ? [{ key: "series", kind: "text" } as const] : []),
      ...figureColumns,
    ],
    rows: named(spec).map(({ label, series, figure }) => [
      label,
      ...(isSeveral ? [series] : []),
      ...figureCells(figure),
    ]),
  };
}

/** Every figure with what it is of. */
function named({ points, series }: LineSpec) {
  return points.flatMap(({ label, figures }) =>
    figures.flatMap((figure, index) => {
      const of = series[index] ?? "";
      return figure === null
        ? []
        : [{ label, series: of, name: series.length > 1 ? `${label}, ${of}` : label, figure }];
    }),
  );
}
