import type { SvgDrawing } from "@/lib/plots/svg-node";
import type { ReportNames } from "@/lib/statistics/report-names";

/** The interface's words for a key such as `agreement.forest.title`, filled with values. */
export type FigureWords = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Draws a figure of a report; the same drawing stands on the page. */
export type ReportFigure<Report> = (report: Report, names: ReportNames, words: FigureWords) => SvgDrawing;
