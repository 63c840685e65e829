import { type Chart, type ChartTable, chartNumbers, describeChart, narrowWidth, wideWidth } from "@/lib/plots/chart";
import { heatDrawing } from "@/lib/plots/heat-drawing";
import { heatLayout } from "@/lib/plots/heat-layout";
import type { HeatMapSpec } from "@/lib/plots/heat-spec";
import { figureCells, figureColumns, figureSentence } from "@/lib/plots/shown-figure";

/**
 * A matrix of figures, each written in its cell with what it rests on, the deeper the shade the greater. What is
 * undetermined is hatched. A large one keeps its size and scrolls.
 *
 * @throws RangeError when the cells are not rows × columns, or a value is not finite
 */
export function heatMap(spec: HeatMapSpec): Chart {
  requireShape(spec);
  const { title, reading } = spec;
  const description = describeChart(spec, sentences(spec));
  const drawn = (available: number) => ({ title, description, ...heatDrawing(spec, heatLayout(spec, available)) });
  const narrow = drawn(narrowWidth);
  return {
    title,
    reading,
    wide: drawn(wideWidth),
    narrow: narrow.width > narrowWidth ? null : narrow,
    table: heatTable(spec),
  };
}

function requireShape({ rows, columns, cells, notes }: HeatMapSpec): void {
  const isWhole = cells.length === rows.length && cells.every((row) => row.length === columns.length);
  if (!isWhole) throw new RangeError(`Cells must be ${rows.length} × ${columns.length}`);
  if (notes && notes.texts.length !== rows.length) throw new RangeError(`Notes must be ${rows.length}`);
  const values = cells.flat().map((cell) => cell?.value ?? 0);
  const strange = values.find((value) => !Number.isFinite(value));
  if (strange !== undefined) throw new RangeError(`A cell holds a finite value, not ${strange}`);
}

function sentences(spec: HeatMapSpec): readonly string[] {
  const numbers = chartNumbers(spec.locale);
  const written = spec.kind === "count" ? { ...numbers, coefficient: numbers.count } : numbers;
  return named(spec).map(({ row, column, figure }) => figureSentence(`${row}, ${column}`, figure, written));
}

function heatTable(spec: HeatMapSpec): ChartTable {
  const { rowName, columnName, notes, kind } = spec;
  return {
    columns: [
      { key: "row", name: rowName, kind: "text" },
      { key: "column", name: columnName, kind: "text" },
      ...figureColumns.map((column) => (column.kind === "coefficient" ? { ...column, kind } : column)),
      ...(notes ? [{ key: "note", name: notes.name, kind: "text" } as const] : []),
    ],
    rows: named(spec).map(({ row, column, figure, note }) => [
      row,
      column,
      ...figureCells(figure),
      ...(notes ? [note] : []),
    ]),
  };
}

/** Every cell that has something to say, with what it is of. */
function named({ rows, columns, cells, notes }: HeatMapSpec) {
  return cells.flatMap((ofRow, i) =>
    ofRow.flatMap((figure, j) =>
      figure === null ? [] : [{ row: rows[i] ?? "", column: columns[j] ?? "", figure, note: notes?.texts[i] ?? null }],
    ),
  );
}
