import type { ChartBasis } from "@/lib/plots/chart";
import type { ShownFigure } from "@/lib/plots/shown-figure";

/** What a heat map shows. */
export type HeatMapSpec = ChartBasis & {
  /** What a row is, such as a rater, and what a column is. */
  readonly rowName: string;
  readonly columnName: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Rows × columns. Null is a cell that has nothing to say, such as a rater beside themselves. */
  readonly cells: readonly (readonly (ShownFigure | null)[])[];
  /** What the shades run between: none and the deepest. Null where the greatest value is the deepest. */
  readonly shades: { readonly from: number; readonly to: number | null };
  /** Values are coefficients, shares and rates, or counts. */
  readonly kind: "coefficient" | "count";
  /** What is said of each row at its end, such as the ranks of a model. */
  readonly notes?: { readonly name: string; readonly texts: readonly string[] };
};
