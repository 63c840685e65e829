import Link from "next/link";
import { useTranslations } from "next-intl";
import { PairMembers } from "@/components/pairs/pair-members";
import { PairReason } from "@/components/pairs/pair-reason";
import { TakeApart } from "@/components/pairs/take-apart";
import { Button } from "@/components/ui/button";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { PairShow } from "@/lib/pairs/pair-query";
import type { PairRow } from "@/lib/pairs/pair-row";
import { paths } from "@/lib/paths";

type PairTableProps = {
  readonly project: string;
  readonly show: Exclude<PairShow, "unkeyed">;
  readonly rows: readonly PairRow[];
};

/** The groups under pair keys, with their transcripts; of those left over also why. */
export function PairTable({ project, show, rows }: PairTableProps) {
  const text = useTranslations("pairs");
  const hasReasons = show !== "paired";
  return (
    <ScrollRegion label={text(`show.${show}`)}>
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b text-left text-faint">
            <th className="py-2 pr-4 font-normal">{text("key")}</th>
            <th className="py-2 pr-4 font-normal">{text("model")}</th>
            <th className="py-2 pr-4 font-normal">{text("members")}</th>
            {hasReasons ? <th className="py-2 pr-4 font-normal">{text("reason")}</th> : null}
            <th className="py-2 font-normal">
              <span className="sr-only">{text("actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.key} ${row.modelId} ${row.epoch}`} className="border-b align-top">
              <th scope="row" className="max-w-36 py-2 pr-4 text-left font-medium sm:max-w-64">
                <bdi title={row.key} className="block truncate">
                  {row.key}
                </bdi>
              </th>
              <td className="max-w-48 py-2 pr-4">
                <span title={row.model} className="block truncate">
                  {row.model}
                </span>
                {row.epoch === 1 ? null : <span className="text-faint">{text("epoch", { epoch: row.epoch })}</span>}
              </td>
              <td className="py-2 pr-4">
                <PairMembers project={project} row={row} />
              </td>
              {hasReasons ? (
                <td className="max-w-[52ch] py-2 pr-4 text-dim">
                  <PairReason row={row} />
                </td>
              ) : null}
              <td className="py-1 text-right">
                <RowAction project={project} row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** A pair is taken apart here; of what is none the list shows all that have the key. */
function RowAction({ project, row }: { readonly project: string; readonly row: PairRow }) {
  const text = useTranslations("pairs");
  if (row.state === "paired" && row.members.length === row.transcriptCount) {
    return <TakeApart project={project} name={row.key} ids={row.members.map(({ id }) => id)} />;
  }
  return (
    <Button asChild look="quiet">
      <Link href={`${paths.transcripts(project)}?${new URLSearchParams({ pair: row.key })}`} prefetch={false}>
        {text("seeAll")}
      </Link>
    </Button>
  );
}
