import { useFormatter, useTranslations } from "next-intl";
import { Coefficient } from "@/components/plots/coefficient";
import { FigureRowHead, FigureTable } from "@/components/plots/figure-table";
import { PairConditions } from "@/components/scores/pair-conditions";
import { ShareFigure } from "@/components/scores/share-figure";
import type { PairReport } from "@/lib/statistics/pairs";

type PairTableProps = { readonly rows: readonly PairReport[]; readonly modelNames: ReadonlyMap<string, string> };

/** Each model under every two conditions: whether it is judged alike, answers alike, and by how much its score changes. */
export function PairTable({ rows, modelNames }: PairTableProps) {
  const text = useTranslations("scores.pairs");
  const column = useTranslations("scores");
  const format = useFormatter();
  return (
    <FigureTable
      caption={text("title")}
      rowName={column("model")}
      columns={[
        { key: "conditionsColumn", name: text("conditionsColumn"), isText: true },
        { key: "pairs", name: text("pairs") },
        { key: "sameVerdictColumn", name: text("sameVerdictColumn") },
        { key: "kappa", name: text("kappa") },
        { key: "changed", name: text("changed") },
        { key: "scoreChange", name: text("scoreChange") },
      ]}
      className="mb-2"
    >
      {rows.map(({ modelId, conditions, pairs, sameVerdict, kappa, changed, scoreChange }) => (
        <tr key={JSON.stringify([modelId, ...conditions])} className="h-9 border-b text-right">
          <FigureRowHead>{modelNames.get(modelId) ?? modelId}</FigureRowHead>
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
    </FigureTable>
  );
}
