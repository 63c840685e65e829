import { useFormatter, useTranslations } from "next-intl";
import { Coefficient } from "@/components/plots/coefficient";
import { PairConditions } from "@/components/scores/pair-conditions";
import { ShareFigure } from "@/components/scores/share-figure";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { PairReport } from "@/lib/statistics/pairs";

type PairTableProps = { readonly rows: readonly PairReport[]; readonly modelNames: ReadonlyMap<string, string> };

/** Each model under every two conditions: whether it is judged alike, answers alike, and by how much its score changes. */
export function PairTable({ rows, modelNames }: PairTableProps) {
  const text = useTranslations("scores.pairs");
  const column = useTranslations("scores");
  const format = useFormatter();
  return (
    <ScrollRegion label={text("title")} className="mb-2">
      <table className="w-full text-sm">
        <caption className="sr-only">{text("title")}</caption>
        <thead className="text-faint text-xs">
          <tr className="border-b text-right">
            <th className="sticky left-0 bg-bg py-1.5 pr-3 text-left font-normal">{column("model")}</th>
            <th className="px-3 text-left font-normal">{text("conditionsColumn")}</th>
            <th className="px-3 font-normal">{text("pairs")}</th>
            <th className="px-3 font-normal">{text("sameVerdictColumn")}</th>
            <th className="px-3 font-normal">{text("kappa")}</th>
            <th className="px-3 font-normal">{text("changed")}</th>
            <th className="py-1.5 pl-3 font-normal">{text("scoreChange")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ modelId, conditions, pairs, sameVerdict, kappa, changed, scoreChange }) => (
            <tr key={JSON.stringify([modelId, ...conditions])} className="h-9 border-b text-right">
              <th scope="row" className="sticky left-0 max-w-36 bg-bg py-1 pr-3 text-left font-normal sm:max-w-none">
                {modelNames.get(modelId) ?? modelId}
              </th>
              <td className="whitespace-nowrap px-3 text-left text-dim">
                <PairConditions conditions={conditions} />
              </td>
              <td className="px-3">{format.number(pairs)}</td>
              <td className="whitespace-nowrap px-3">
                <ShareFigure share={sameVerdict} />
              </td>
              <td className="px-3">
                <Coefficient figure={kappa} interval={kappa} />
              </td>
              <td className="whitespace-nowrap px-3">
                <ShareFigure share={changed} />
              </td>
              <td className="pl-3">
                <Coefficient figure={scoreChange} interval={scoreChange} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
