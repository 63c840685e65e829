import type { ExportChoice } from "@/lib/exports/export-choice";
import { tableColumns } from "@/lib/exports/table-columns";

/**
 * The name a file is saved under: the project's slug, the table, and what sets the file apart from the plain one. Nothing
 * in it is minded by a header or a disk.
 */
export function exportFileName(project: string, { table, format, ...choice }: ExportChoice): string {
  const hasNames = choice.hasNames && Object.hasOwn(tableColumns[table], "raterName");
  const isForSpreadsheets = choice.isForSpreadsheets && format === "csv";
  const hasArchived = choice.hasArchived && table !== "scores";
  const variants = [
    ...(hasNames ? ["names"] : []),
    ...(hasArchived ? ["archived"] : []),
    ...(isForSpreadsheets ? ["spreadsheet"] : []),
  ];
  return `${[project, table, ...variants].join("-")}.${format}`;
}
