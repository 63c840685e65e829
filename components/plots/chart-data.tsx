import { useLocale, useTranslations } from "next-intl";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { type ChartColumn, type ChartNumbers, type ChartTable, chartNumbers } from "@/lib/plots/chart";

type ChartDataProps = { readonly title: string; readonly table: ChartTable };

/** The figures of a chart as a table. Columns in which nothing stands are left out. */
export function ChartData({ title, table }: ChartDataProps) {
  const name = useColumnName();
  const numbers = chartNumbers(useLocale());
  const shown = table.columns.flatMap((column, place) =>
    table.rows.some((row) => (row[place] ?? null) !== null) ? [{ column, place }] : [],
  );
  // Two rows may say the same; which of the table's rows one is tells them apart.
  const rows = table.rows.map((cells, place) => ({ place, cells }));
  return (
    <ScrollRegion label={title} className="max-h-96 print:max-h-none">
      <table className="text-sm">
        <caption className="sr-only">{title}</caption>
        <thead className="text-faint text-xs">
          <tr className="border-b">
            {shown.map(({ column }) => (
              <th key={column.key} scope="col" className={`py-1 pr-6 font-normal ${alignment(column)}`}>
                {name(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place: row, cells }) => (
            <tr key={row} className="border-b align-top">
              {shown.map(({ column, place }) => (
                <td key={column.key} className={`py-1 pr-6 ${alignment(column)}`}>
                  {cellText(cells[place] ?? null, column, numbers)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function useColumnName(): (column: ChartColumn) => string {
  const text = useTranslations("plots.columns");
  return ({ key, name }) => name ?? text(key);
}

function alignment({ kind }: ChartColumn): string {
  return kind === "text" ? "min-w-40 text-left" : "whitespace-nowrap text-right";
}

function cellText(cell: string | number | null, { kind }: ChartColumn, numbers: ChartNumbers): string {
  if (cell === null) return kind === "text" ? "" : "–";
  if (typeof cell === "string") return cell;
  return kind === "coefficient" ? numbers.coefficient(cell) : numbers.count(cell);
}
