import type { Cell } from "@/lib/exports/csv-cells";
import type { ModelComparison } from "@/lib/scores/compare-models";
import type { ComparisonReport } from "@/lib/statistics/comparison";
import type { ReportNames } from "@/lib/statistics/report-names";
import type { Table } from "@/lib/statistics/report-table";
import { estimateCells, estimateColumns } from "@/lib/statistics/tables/estimate-cells";

const columns = [
  ...["rule", "model", "otherModel", "transcripts", "otherTranscripts", "sharedTasks", "sharedRaters", "isPaired"],
  ...estimateColumns("difference"),
  ...["p", "holmP"],
];

/** Every two models, one row each, with the test that they were compared by. */
export function comparisonTable({ rule, models, pairs }: ComparisonReport, names: ReportNames): Table {
  const nameOf = (id: string) => names.models.get(id) ?? id;
  const transcriptsOf = new Map(models.map(({ id, transcripts }) => [id, transcripts]));
  const rows = pairs.map(({ modelA, modelB, sharedTasks, sharedRaters, isPaired, difference }) => [
    ...[rule, nameOf(modelA), nameOf(modelB), transcriptsOf.get(modelA) ?? 0, transcriptsOf.get(modelB) ?? 0],
    ...[sharedTasks, sharedRaters, `${isPaired}`, ...cellsOf(difference)],
  ]);
  return { columns, rows };
}

function cellsOf(difference: ModelComparison["difference"]): Cell[] {
  if (difference.value === null) return [...estimateCells(difference, difference), null, null];
  return [...estimateCells(difference, difference.interval), difference.p, difference.adjustedP];
}
