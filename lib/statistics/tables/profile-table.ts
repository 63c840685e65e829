import { undetermined } from "@/lib/agreement/undetermined";
import type { Cell } from "@/lib/exports/csv-cells";
import { findSpanType } from "@/lib/scheme/elements";
import type { Ratio } from "@/lib/scores/ratio-bootstrap";
import type { ProfileReport } from "@/lib/statistics/profile";
import type { ReportNames } from "@/lib/statistics/report-names";
import type { Table } from "@/lib/statistics/report-table";
import { estimateCells, estimateColumns } from "@/lib/statistics/tables/estimate-cells";

const columns = [
  ...["model", "spanType", "label", "transcripts"],
  ...[...estimateColumns("perTranscript"), ...estimateColumns("per1000Characters")],
];

/** How often each type of divergence decides an action, a row for each model and type. */
export function profileTable({ types, models }: ProfileReport, names: ReportNames): Table {
  const rows = models.flatMap(({ id, perTranscript, perThousand }) =>
    types.map((type, index) => [
      ...[names.models.get(id) ?? id, type, findSpanType(names.scheme, type)?.label ?? ""],
      ...[unitsOf(perTranscript[index]), ...ratioCells(perTranscript[index]), ...ratioCells(perThousand[index])],
    ]),
  );
  return { columns, rows };
}

function unitsOf(ratio: Ratio | undefined): number {
  return ratio === undefined || ratio.value === null ? 0 : ratio.units;
}

function ratioCells(ratio: Ratio = undetermined("no observations")): Cell[] {
  return ratio.value === null ? estimateCells(ratio, ratio) : estimateCells(ratio, ratio.interval);
}
