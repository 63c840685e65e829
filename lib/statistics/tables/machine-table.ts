import { difficulties } from "@/lib/agreement/people-majority";
import type { AgainstPeople, MachineReport, RaterReport } from "@/lib/statistics/raters";
import type { ReportNames } from "@/lib/statistics/report-names";
import type { Table } from "@/lib/statistics/report-table";
import { estimateCells, estimateColumns } from "@/lib/statistics/tables/estimate-cells";

const columns = [
  ...["element", "rater", "tasks", "comparedTasks"],
  ...[...estimateColumns("alpha"), ...estimateColumns("percent"), ...estimateColumns("advantage")],
];

/** Machine raters against people: on all tasks, and on those where people agree or differ. */
export function machineTable({ element, machines }: RaterReport, names: ReportNames): Table {
  const rows = machines.flatMap((machine) =>
    (["all", ...difficulties] as const).map((tasks) => [
      ...[element, names.raters.get(machine.id) ?? machine.id, tasks],
      ...cellsOf(against(machine, tasks)),
    ]),
  );
  return { columns, rows };
}

function against(machine: MachineReport, tasks: "all" | (typeof difficulties)[number]): AgainstPeople {
  return tasks === "all" ? machine.all : machine.byDifficulty[tasks];
}

function cellsOf({ agreement, advantage }: AgainstPeople) {
  return [
    agreement.unitsWithPairs,
    ...estimateCells(agreement.alpha, agreement.alphaInterval),
    ...estimateCells(agreement.percent, agreement.percentInterval),
    ...estimateCells(advantage, advantage.value === null ? advantage : advantage.interval),
  ];
}
