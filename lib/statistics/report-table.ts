import type { Cell } from "@/lib/exports/csv-cells";
import type { ReportNames } from "@/lib/statistics/report-names";

/** A table as a file has it: names of columns, and rows of as many cells. Figures are never rounded. */
export type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

/** Makes a table of a report. */
export type ReportTable<Report> = (report: Report, names: ReportNames) => Table;
