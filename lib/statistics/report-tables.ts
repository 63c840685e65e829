import type { Reports } from "@/lib/statistics/registry";
import type { ReportTable } from "@/lib/statistics/report-table";
import type { StatisticName } from "@/lib/statistics/statistic-names";
import { comparisonTable } from "@/lib/statistics/tables/comparison-table";
import { elementTable } from "@/lib/statistics/tables/element-table";
import { machineTable } from "@/lib/statistics/tables/machine-table";
import { markTable } from "@/lib/statistics/tables/mark-table";
import { pairTable } from "@/lib/statistics/tables/pair-table";
import { planningTable } from "@/lib/statistics/tables/planning-table";
import { profileTable } from "@/lib/statistics/tables/profile-table";
import { raterPairTable } from "@/lib/statistics/tables/rater-pair-table";
import { scoreTable } from "@/lib/statistics/tables/score-table";
import { leavingTable, methodTable } from "@/lib/statistics/tables/sensitivity-tables";

type TablesOf<Report> = Readonly<Record<string, ReportTable<Report>>>;

/** The tables of each statistic by their names in addresses. A new one is a function and a line here. */
const reportTables: { readonly [Name in StatisticName]: TablesOf<Reports[Name]> } = {
  agreement: { elements: elementTable },
  comparison: { pairs: comparisonTable },
  disagreements: {},
  marks: { types: markTable },
  pairs: { pairs: pairTable },
  planning: { votes: planningTable },
  profile: { types: profileTable },
  raters: { pairs: raterPairTable, machines: machineTable },
  reliability: {},
  scores: { models: scoreTable },
  sensitivity: { methods: methodTable, raters: leavingTable },
  trend: {},
};

/** How a table of a statistic is made; null when it has none of that name. */
export function findReportTable<Name extends StatisticName>(
  statistic: Name,
  table: string,
): ReportTable<Reports[Name]> | null {
  const tables: TablesOf<Reports[Name]> = reportTables[statistic];
  return Object.hasOwn(tables, table) ? (tables[table] ?? null) : null;
}
