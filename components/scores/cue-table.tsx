import { useFormatter, useTranslations } from "next-intl";
import { PairConditions } from "@/components/scores/pair-conditions";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { PairReport } from "@/lib/statistics/pairs";

type CueTableProps = { readonly rows: readonly PairReport[]; readonly modelNames: ReadonlyMap<string, string> };

/** How many pairs changed their answer with the cue, and how many say that it bears on the answer. */
export function CueTable({ rows, modelNames }: CueTableProps) {
  const text = useTranslations("scores.pairs");
  const column = useTranslations("scores");
  const format = useFormatter();
  return (
    <ScrollRegion label={text("cueTable")}>
      <table className="w-full text-sm">
        <caption className="sr-only">{text("cueTable")}</caption>
        <thead className="text-faint text-xs">
          <tr className="border-b text-right">
            <th className="sticky left-0 bg-bg py-1.5 pr-3 text-left font-normal">{column("model")}</th>
            <th className="px-3 text-left font-normal">{text("conditionsColumn")}</th>
            <th className="px-3 font-normal">{text("changedAdmitted")}</th>
            <th className="px-3 font-normal">{text("changedSilent")}</th>
            <th className="px-3 font-normal">{text("sameAdmitted")}</th>
            <th className="px-3 font-normal">{text("sameSilent")}</th>
            <th className="px-3 font-normal" title={text("openHint")}>
              {text("open")}
            </th>
            <th className="py-1.5 pl-3 font-normal">{text("pairs")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ modelId, conditions, cue }) =>
            cue === null ? null : (
              <tr key={JSON.stringify([modelId, ...conditions])} className="h-9 border-b text-right">
                <th scope="row" className="sticky left-0 max-w-36 bg-bg py-1 pr-3 text-left font-normal sm:max-w-none">
                  {modelNames.get(modelId) ?? modelId}
                </th>
                <td className="whitespace-nowrap px-3 text-left text-dim">
                  <PairConditions conditions={conditions} />
                </td>
                <td className="px-3">{format.number(cue.table.changed.acknowledged)}</td>
                <td className="px-3">{format.number(cue.table.changed.silent)}</td>
                <td className="px-3">{format.number(cue.table.same.acknowledged)}</td>
                <td className="px-3">{format.number(cue.table.same.silent)}</td>
                <td className="px-3">{format.number(cue.table.open)}</td>
                <td className="pl-3">{format.number(cue.pairs)}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
