import { useFormatter, useTranslations } from "next-intl";
import { Coefficient } from "@/components/plots/coefficient";
import { FigureRowHead, FigureTable } from "@/components/plots/figure-table";
import { undetermined } from "@/lib/agreement/undetermined";
import { coefficientFormat } from "@/lib/plots/coefficient-format";
import type { ModelSensitivity, PartScore } from "@/lib/statistics/sensitivity";

type HeldOutTableProps = {
  readonly models: readonly ModelSensitivity[];
  readonly modelNames: ReadonlyMap<string, string>;
};

/** How much of each score rests on held-out transcripts, and what the score is on them and on the others. */
export function HeldOutTable({ models, modelNames }: HeldOutTableProps) {
  const text = useTranslations("scores.sensitivity");
  const column = useTranslations("scores");
  const format = useFormatter();
  if (models.every(({ heldOut }) => heldOut.transcripts === 0)) return <p className="text-dim">{text("none")}</p>;
  return (
    <FigureTable
      caption={text("heldOut")}
      rowName={column("model")}
      columns={[
        { key: "heldOutShare", name: text("heldOutShare") },
        { key: "heldOutScore", name: text("heldOutScore") },
        { key: "othersScore", name: text("othersScore") },
      ]}
      isWide={false}
    >
      {models.map(({ modelId, transcripts, heldOut, others }) => (
        <tr key={modelId} className="h-9 border-b text-right">
          <FigureRowHead>{modelNames.get(modelId) ?? modelId}</FigureRowHead>
          <td className="px-3">{format.number(heldOut.transcripts / transcripts, coefficientFormat)}</td>
          <td className="whitespace-nowrap px-3">
            <Part part={heldOut} />
          </td>
          <td className="whitespace-nowrap pl-3">
            <Part part={others} />
          </td>
        </tr>
      ))}
    </FigureTable>
  );
}

function Part({ part: { value, transcripts } }: { readonly part: PartScore }) {
  const format = useFormatter();
  if (value === null) return <Coefficient figure={undetermined("no observations")} />;
  return (
    <>
      <Coefficient figure={{ value }} />
      <small className="text-faint text-xs">n = {format.number(transcripts)}</small>
    </>
  );
}
