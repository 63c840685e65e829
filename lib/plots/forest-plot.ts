import { type Chart, type ChartTable, chartNumbers, describeChart, narrowWidth, wideWidth } from "@/lib/plots/chart";
import { forestDrawing } from "@/lib/plots/forest-drawing";
import { forestLayout } from "@/lib/plots/forest-layout";
import type { ForestSpec } from "@/lib/plots/forest-spec";
import { figureCells, figureColumns, figureSentence } from "@/lib/plots/shown-figure";

/**
 * Estimates as marks on the lines of their intervals, one below the other on one axis, each with its numbers beside it and
 * what is undetermined as a dash with its reason.
 *
 * @throws RangeError when a row has not one figure for each series, or a figure is not finite
 * @see Lewis and Clarke 2001, "Forest plots: trying to see the wood and the trees"
 */
export function forestPlot(spec: ForestSpec): Chart {
  for (const { label, figures } of spec.groups.flatMap(({ rows }) => rows)) {
    if (figures.length !== spec.series.length) {
      throw new RangeError(`${label} has ${figures.length} figures, the series are ${spec.series.length}`);
    }
  }
  const { title, reading } = spec;
  const drawn = (width: number) => ({ width, title, description, ...forestDrawing(spec, forestLayout(spec, width)) });
  const description = describeChart(spec, sentences(spec));
  return { title, reading, wide: drawn(wideWidth), narrow: drawn(narrowWidth), table: forestTable(spec) };
}

function sentences(spec: ForestSpec): readonly string[] {
  const numbers = chartNumbers(spec.locale);
  return named(spec).map(({ group, row, series, figure }) =>
    figureSentence([group, row, spec.series.length > 1 ? series : null].filter(Boolean).join(", "), figure, numbers),
  );
}

function forestTable(spec: ForestSpec): ChartTable {
  const isGrouped = spec.groups.some(({ heading }) => heading !== null);
  const isSeveral = spec.series.length > 1;
  return {
    columns: [
      ...(isGrouped ? [{ key: "group", kind: "text" } as const] : []),
      { key: "label", name: spec.rowName, kind: "text" },
      ...(isSeveral ? [{ key: "series", kind: "text" } as const] : []),
      ...figureColumns,
    ],
    rows: named(spec).map(({ group, row, series, figure }) => [
      ...(isGrouped ? [group] : []),
      row,
      ...(isSeveral ? [series] : []),
      ...figureCells(figure),
    ]),
  };
}

/** Every figure with what it is of. */
function named({ groups, series }: ForestSpec) {
  return groups.flatMap(({ heading, rows }) =>
    rows.flatMap(({ label, figures }) =>
      figures.flatMap((figure, index) =>
        figure === null ? [] : [{ group: heading, row: label, series: series[index] ?? null, figure }],
      ),
    ),
  );
}
