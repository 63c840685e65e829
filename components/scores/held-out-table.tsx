import { useFormatter, useTranslations } from "next-intl";
import { Coefficient } from "@/components/plots/coefficient";
import { ScrollRegion } from "@/components/ui/scroll-region";
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
    <ScrollRegion label={text("heldOut")}>
      <table className="text-sm">
        <caption className="sr-only">{text("heldOut")}</caption>
        <thead className="text-faint text-xs">
          <tr className="border-b text-right">
            <th className="sticky left-0 bg-bg py-1.5 pr-6 text-left font-normal">{column("model")}</th>
            <th className="px-3 font-normal">{text("heldOutShare")}</th>
            <th className="px-3 font-normal">{text("heldOutScore")}</th>
            <th className="py-1.5 pl-3 font-normal">{text("othersScore")}</th>
          </tr>
        </thead>
        <tbody>
          {models.map(({ modelId, transcripts, heldOut, others }) => (
            <tr key={modelId} className="h-9 border-b text-right">
              <th scope="row" className="sticky left-0 max-w-36 bg-bg py-1 pr-6 text-left font-normal sm:max-w-none">
                {modelNames.get(modelId) ?? modelId}
              </th>
              <td className="px-3">{format.number(heldOut.transcripts / transcripts, coefficientFormat)}</td>
              <td className="whitespace-nowrap px-3">
                <Part part={heldOut} />
              </td>
              <td className="whitespace-nowrap pl-3">
                <Part part={others} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
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
