import { useTranslations } from "next-intl";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { ExportTable } from "@/lib/exports/export-choice";
import { listColumns } from "@/lib/exports/table-columns";

/** The columns of a table with what each means, folded away until asked for. */
export function ColumnList({ table }: { readonly table: ExportTable }) {
  const text = useTranslations("exports");
  const columns = listColumns(table);
  return (
    <details className="mt-2">
      <summary className="w-fit cursor-pointer rounded text-dim text-sm hover:text-text">
        {text("columnsOf", { count: columns.length })}
      </summary>
      <ScrollRegion label={text("columnsLabel", { table: text(`tables.${table}.title`) })} className="mt-2">
        <table className="w-full text-sm">
          <thead>
            <tr className="border-b text-left text-faint">
              <th className="py-1.5 pr-4 font-normal">{text("column")}</th>
              <th className="py-1.5 pr-4 font-normal">{text("kind")}</th>
              <th className="py-1.5 font-normal">{text("meaning")}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ name, kind }) => (
              <tr key={name} className="border-b align-top">
                <th scope="row" className="py-1.5 pr-4 text-left font-mono font-normal">
                  {name}
                </th>
                <td className="whitespace-nowrap py-1.5 pr-4 text-dim">{text(`kinds.${kind}`)}</td>
                <td className="min-w-72 py-1.5">{text(`columns.${name}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
