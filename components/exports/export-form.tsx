import { useTranslations } from "next-intl";
import { ExportOption } from "@/components/exports/export-option";
import { ExportTableSection } from "@/components/exports/export-table-section";
import { exportTableSchema } from "@/lib/exports/export-choice";

type ExportFormProps = {
  readonly project: string;
  /** Rows of the tables whose rows are counted anyway. */
  readonly rows: { readonly transcripts: number; readonly annotations: number };
  readonly canSeeNames: boolean;
};

/** One form whose every button is a download: the options ride along with whichever is pressed. */
export function ExportForm({ project, rows, canSeeNames }: ExportFormProps) {
  const text = useTranslations("exports");
  const counted = { ...rows, spans: null, scores: null };
  return (
    <form method="get">
      <fieldset className="mb-6 flex flex-wrap gap-x-10 gap-y-3 border-b pb-5">
        <legend className="sr-only">{text("options")}</legend>
        <ExportOption name="spreadsheet" label={text("spreadsheet")} hint={text("spreadsheetHint")} />
        <ExportOption name="archived" label={text("archived")} hint={text("archivedHint")} />
        {canSeeNames ? <ExportOption name="names" label={text("names")} hint={text("namesHint")} /> : null}
      </fieldset>
      {exportTableSchema.options.map((table) => (
        <ExportTableSection
          key={table}
          project={project}
          table={table}
          rows={counted[table]}
          isEmpty={table !== "transcripts" && rows.annotations === 0}
        />
      ))}
    </form>
  );
}
