import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { RefusedRecord } from "@/lib/transcripts/import-report";

type RefusalTableProps = {
  readonly refusals: readonly RefusedRecord[];
  /** How many were refused in all. */
  readonly total: number;
  /** Where all of them can be downloaded. */
  readonly download: string;
};

/** Each refused record with its file, its number there, the place in it and the reason. */
export function RefusalTable({ refusals, total, download }: RefusalTableProps) {
  const text = useTranslations("imports");
  if (total === 0) return <p className="text-dim">{text("noRefusals")}</p>;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button asChild>
          <a href={download} download>
            {text("downloadRefusals")}
          </a>
        </Button>
        {refusals.length < total ? (
          <span className="text-dim">{text("showing", { count: refusals.length, total })}</span>
        ) : null}
      </div>
      <ScrollRegion label={text("refusals")} className="max-h-[60vh]">
        <table className="w-full text-sm">
          <thead>
            <tr className="border-b text-left text-faint">
              {(["file", "record", "path", "reason"] as const).map((column) => (
                <th key={column} className="py-2 pr-4 font-normal">
                  {text(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {refusals.map(({ file, record, path, reason }) => (
              <tr key={`${file} ${record} ${path}`} className="border-b align-top">
                <td className="break-all py-2 pr-4">{file}</td>
                <td className="py-2 pr-4 text-right">{record}</td>
                <td className="py-2 pr-4 font-mono">{path || text("wholeRecord")}</td>
                <td className="py-2">{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}
