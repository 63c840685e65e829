import type { Chart } from "@/lib/plots/chart";
import type { ReportNames } from "@/lib/statistics/report-names";

/** The interface's words for a key such as `agreement.forest.title`, filled with values. */
export type FigureWords = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** What a figure needs besides its report. */
export type FigureContext = {
  readonly names: ReportNames;
  readonly words: FigureWords;
  /** How numbers are written, such as `en`. */
  readonly locale: string;
  /** What else the address asks of the figure, by the names of its search parameters; left out where nothing. */
  readonly asked?: Readonly<Record<string, string>>;
};

/** Makes a figure of a report: the same chart stands on the page and in its files. */
export type ReportFigure<Report> = (report: Report, context: FigureContext) => Chart;
