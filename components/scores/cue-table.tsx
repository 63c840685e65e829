import { useFormatter, useTranslations } from "next-intl";
import { FigureRowHead, FigureTable } from "@/components/plots/figure-table";
import { PairConditions } from "@/components/scores/pair-conditions";
import type { PairReport } from "@/lib/statistics/pairs";

type CueTableProps = { readonly rows: readonly PairReport[]; readonly modelNames: ReadonlyMap<string, string> };

/** How many pairs changed their answer with the cue, and how many say that it bears on the answer. */
export function CueTable({ rows, modelNames }: CueTableProps) {
  const text = useTranslations("scores.pairs");
  const column = useTranslations("scores");
  const format = useFormatter();
  return (
    <FigureTable
      caption={text("cueTable")}
      rowName={column("model")}
      columns={[
        { key: "conditionsColumn", name: text("conditionsColumn"), isText: true },
        { key: "changedAdmitted", name: text("changedAdmitted") },
        { key: "changedSilent", name: text("changedSilent") },
        { key: "sameAdmitted", name: text("sameAdmitted") },
        { key: "sameSilent", name: text("sameSilent") },
        { key: "open", name: text("open"), hint: text("openHint") },
        { key: "pairs", name: text("pairs") },
      ]}
    >
      {rows.map(({ modelId, conditions, cue }) =>
        cue === null ? null : (
          <tr key={JSON.stringify([modelId, ...conditions])} className="h-9 border-b text-right">
            <FigureRowHead>{modelNames.get(modelId) ?? modelId}</FigureRowHead>
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
    </FigureTable>
  );
}
