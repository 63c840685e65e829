import Link from "next/link";
import { useTranslations } from "next-intl";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { UnkeyedRow } from "@/lib/pairs/pair-row";
import { paths } from "@/lib/paths";
import { transcriptName } from "@/lib/transcripts/transcript-row";

type UnkeyedTableProps = { readonly project: string; readonly rows: readonly UnkeyedRow[] };

/** The transcripts without a pair key. */
export function UnkeyedTable({ project, rows }: UnkeyedTableProps) {
  const text = useTranslations("pairs");
  return (
    <ScrollRegion label={text("show.unkeyed")}>
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b text-left text-faint">
            <th className="py-2 pr-4 font-normal">{text("transcript")}</th>
            <th className="py-2 pr-4 font-normal">{text("model")}</th>
            <th className="py-2 font-normal">{text("condition")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="border-b">
              <td className="max-w-80 truncate py-2 pr-4">
                <Link href={paths.transcript(project, row.id)} prefetch={false} className="text-accent underline">
                  {transcriptName(row)}
                </Link>
              </td>
              <td className="max-w-64 truncate py-2 pr-4">
                {row.model}
                {row.epoch === 1 ? null : <span className="text-faint"> {text("epoch", { epoch: row.epoch })}</span>}
              </td>
              <td className="max-w-64 truncate py-2 text-dim">{row.condition ?? text("noCondition")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
