import type { RowSelection, SelectionStep } from "@/lib/table/row-selection";

/** A selection that is shown and changed on one page of a table. */
export type PageSelection = {
  readonly state: RowSelection;
  readonly step: (step: SelectionStep) => void;
  /** The ids of the page's rows, in their order. */
  readonly page: readonly string[];
};

export type TableSelection<Row> = PageSelection & {
  /** What a row is called, for the label of its box. */
  readonly nameOf: (row: Row) => string;
};
