import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { ColumnList } from "@/components/exports/column-list";
import { Button } from "@/components/ui/button";
import { type ExportTable, exportFormatSchema } from "@/lib/exports/export-choice";
import { paths } from "@/lib/paths";

type ExportTableSectionProps = {
  readonly project: string;
  readonly table: ExportTable;
  /** Null where counting would mean reading the whole project. */
  readonly rows: number | null;
  /** Nothing has been labelled that this table could hold. */
  readonly isEmpty: boolean;
};

export function ExportTableSection({ project, table, rows, isEmpty }: ExportTableSectionProps) {
  const text = useTranslations("exports");
  const title = text(`tables.${table}.title`);
  return (
    <section aria-label={title} className="mb-5 border-b pb-5 last:border-b-0">
      <div className="flex flex-wrap items-start gap-x-8 gap-y-3">
        <div className="min-w-64 max-w-[84ch] flex-1">
          <h2 className="font-semibold">
            {title}{" "}
            {rows === null ? null : <span className="font-normal text-faint">{text("rows", { count: rows })}</span>}
          </h2>
          <p className="text-dim">{text(`tables.${table}.holds`)}</p>
          {isEmpty ? <p className="mt-1 text-warn">{text("noLabels")}</p> : null}
        </div>
        <div className="flex gap-2 sm:ml-auto">
          {exportFormatSchema.options.map((format) => (
            <Button
              key={format}
              type="submit"
              name="format"
              value={format}
              formAction={paths.api.export(project, table, format)}
              disabled={isEmpty}
              aria-label={text("download", { table: title, format: text(`formats.${format}`) })}
            >
              <Download aria-hidden="true" size={15} />
              {text(`formats.${format}`)}
            </Button>
          ))}
        </div>
      </div>
      <ColumnList table={table} />
    </section>
  );
}
