import { type ChartNumbers, chartNumbers } from "@/lib/plots/chart";
import type { HeatMapSpec } from "@/lib/plots/heat-spec";
import { textWidth, wrapText } from "@/lib/plots/text-width";

/** Where the parts of a heat map stand, px. */
export type HeatLayout = {
  readonly labelWidth: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** How high the heads of columns are. */
  readonly headHeight: number;
  /** The lines of each column's head; null where they stand upright, too long to lie above their cells. */
  readonly heads: readonly (readonly string[])[] | null;
  readonly noteWidth: number;
  readonly width: number;
  /** The values of no shade and of the deepest. */
  readonly lightest: number;
  readonly deepest: number;
  /** The least value of all. */
  readonly least: number;
  readonly numbers: ChartNumbers;
  readonly write: (value: number) => string;
};

const gap = 10;
/** Names take at most this much, and at most so large a part of what is available, px. */
const mostLabel = 170;
const labelShare = 0.36;
const [leastCell, mostCell] = [40, 96];
const headLine = 15;

/**
 * Makes cells as wide as their texts need and as there is room for.
 *
 * @param available px; the layout is wider where the texts need more.
 */
export function heatLayout(spec: HeatMapSpec, available: number): HeatLayout {
  const numbers = chartNumbers(spec.locale);
  const write = spec.kind === "count" ? numbers.count : numbers.coefficient;
  const figures = spec.cells.flat().filter((figure) => figure !== null);
  const values = figures.flatMap(({ value }) => (value === null ? [] : [value]));
  const counts = figures.flatMap(({ n }) => (n === null ? [] : [numbers.count(n)]));
  const labelWidth =
    Math.min(mostLabel, Math.floor(labelShare * available), widest([...spec.rows, spec.rowName], 13)) + gap;
  const noteWidth = spec.notes ? widest([...spec.notes.texts, spec.notes.name], 12) + 2 * gap : 0;
  const need = Math.max(leastCell, widest(values.map(write), 12) + 8, widest(counts, 10) + 8);
  const room = Math.floor((available - labelWidth - noteWidth) / Math.max(1, spec.columns.length));
  const cellWidth = Math.max(need, Math.min(mostCell, room));
  const heads = lyingHeads(spec.columns, cellWidth - 4);
  return {
    ...{ labelWidth, cellWidth, heads, noteWidth, numbers, write },
    cellHeight: counts.length > 0 ? 36 : 30,
    headHeight: heads ? Math.max(0, ...heads.map((lines) => lines.length)) * headLine + 6 : uprightHeight(spec),
    width: labelWidth + Math.max(cellWidth * spec.columns.length + noteWidth, widest([spec.columnName], 12)),
    lightest: spec.shades.from,
    deepest: spec.shades.to ?? values.reduce((most, value) => Math.max(most, value), spec.shades.from),
    least: values.reduce((least, value) => Math.min(least, value), spec.shades.from),
  };
}

function uprightHeight({ columns }: HeatMapSpec): number {
  return Math.min(mostLabel, widest(columns, 12)) + 8;
}

function lyingHeads(columns: readonly string[], width: number): HeatLayout["heads"] {
  const heads = columns.map((column) => wrapText(column, { width, size: 12 }));
  const isWhole = columns.every((column) => column.split(/\s+/).every((word) => textWidth(word, 12) <= width));
  return isWhole && heads.every((lines) => lines.length <= 3) ? heads : null;
}

function widest(texts: readonly string[], size: number): number {
  return Math.ceil(texts.reduce((most, text) => Math.max(most, textWidth(text, size)), 0));
}
