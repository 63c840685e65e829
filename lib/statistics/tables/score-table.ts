import { shownIntervals } from "@/lib/agreement/shown-intervals";
import { csvCells, csvHeader } from "@/lib/exports/csv-cells";
import { scoreColumns, scoreRow } from "@/lib/exports/score-row";
import type { ReportNames } from "@/lib/statistics/report-names";
import type { Table } from "@/lib/statistics/report-table";
import type { CountedScores } from "@/lib/statistics/scores";

/** The score of each model with what it rests on, one row each, as the export of scores has it. */
export function scoreTable({ models }: CountedScores, names: ReportNames): Table {
  const keys = names.scheme.spanTypes.filter(({ isDivergence }) => isDivergence).map(({ key }) => key);
  const layout = { columns: scoreColumns, keys };
  const rows = models.map((report) =>
    scoreRow({
      ...{ model: names.models.get(report.modelId) ?? report.modelId, report },
      ...{ intervals: shownIntervals, schemeVersion: names.schemeNumber },
    }),
  );
  return { columns: csvHeader(layout), rows: rows.map((row) => csvCells(layout, row)) };
}
