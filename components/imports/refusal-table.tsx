import { Download } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { paths } from "@/lib/paths";
import type { RefusedRecord } from "@/lib/transcripts/import-report";

/** How many refused records a page has. */
export const refusalsOnPage = 100;

type RefusalTableProps = {
  readonly project: string;
  readonly id: string;
  /** Those of this page, with their 1-based places among all. */
  readonly refusals: readonly (RefusedRecord & { readonly ordinal: number })[];
  /** How many were refused in all. */
  readonly total: number;
  /** From 1. */
  readonly page: number;
};

const columns = ["file", "record", "path", "reason"] as const;

/** Each refused record with its file, its number there, the place in it and the reason; all of them as a file. */
export function RefusalTable({ project, id, refusals, total, page }: RefusalTableProps) {
  const text = useTranslations("imports.refusals");
  if (total === 0) return <p className="text-dim">{text("none")}</p>;
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center gap-2">
        {(["csv", "json"] as const).map((format) => (
          <Button key={format} asChild>
            <a href={`${paths.api.refusals(project, id)}?format=${format}`} download>
              <Download aria-hidden="true" size={14} />
              {text("download", { format: format.toUpperCase() })}
            </a>
          </Button>
        ))}
      </div>
      <ScrollRegion label={text("title")}>
        <table className="w-full min-w-[600px] text-sm">
          <thead>
            <tr className="border-b text-left text-faint">
              {columns.map((column) => (
                <th
                  key={column}
                  className={column === "record" ? "py-2 pr-6 text-right font-normal" : "py-2 pr-6 font-normal"}
                >
                  {text(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {refusals.map(({ ordinal, file, record, path, reason }) => (
              <tr key={ordinal} className="border-b align-top">
                <td className="break-all py-2 pr-6">
                  <bdi>{file}</bdi>
                </td>
                <td className="py-2 pr-6 text-right">{record}</td>
                <td className="max-w-80 break-words py-2 pr-6">
                  {path ? <code className="font-mono">{path}</code> : <span className="text-dim">{text("whole")}</span>}
                </td>
                <td className="min-w-60 break-words py-2">{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <RefusalPages project={project} id={id} total={total} page={page} />
    </>
  );
}

function RefusalPages({ project, id, total, page }: Omit<RefusalTableProps, "refusals">) {
  const text = useTranslations("imports.refusals");
  const common = useTranslations("common");
  const pages = Math.ceil(total / refusalsOnPage);
  if (pages < 2) return null;
  const addressOf = (other: number) => `${paths.import(project, id)}?page=${other}#refusals`;
  return (
    <nav aria-label={text("pages")} className="mt-3 flex flex-wrap items-center gap-2 text-sm">
      {page > 1 ? (
        <Button asChild>
          <Link href={addressOf(page - 1)}>{common("previousPage")}</Link>
        </Button>
      ) : null}
      <span className="text-dim">{text("page", { page, pages, total })}</span>
      {page < pages ? (
        <Button asChild>
          <Link href={addressOf(page + 1)}>{common("nextPage")}</Link>
        </Button>
      ) : null}
    </nav>
  );
}
