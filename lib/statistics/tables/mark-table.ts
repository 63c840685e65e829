import type { MarkFigures, MarksReport } from "@/lib/statistics/marks";
import type { ReportNames } from "@/lib/statistics/report-names";
import type { Table } from "@/lib/statistics/report-table";
import { estimateCells, estimateColumns } from "@/lib/statistics/tables/estimate-cells";

const figureNames = ["gamma", "unitizingAlpha", "characterAlpha", "f1"] as const;
const columns = [
  ...["type", "label"],
  ...figureNames.flatMap(estimateColumns),
  ...["pairs", "unmarkedPairs", "tooDense"],
];

/** Agreement on marks of any type, which has an empty type, and of each. */
export function markTable({ any, byType }: MarksReport, { scheme }: ReportNames): Table {
  const labels = new Map(scheme.spanTypes.map(({ key, label }) => [key, label]));
  return {
    columns,
    rows: [
      ["", "", ...cellsOf(any)],
      ...byType.map((figures) => [figures.type, labels.get(figures.type) ?? null, ...cellsOf(figures)]),
    ],
  };
}

function cellsOf(figures: MarkFigures) {
  return [
    ...figureNames.flatMap((name) => estimateCells(figures[name].figure, figures[name].interval)),
    ...[figures.pairs, figures.unmarked, figures.tooDense],
  ];
}
