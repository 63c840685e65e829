import { useFormatter, useTranslations } from "next-intl";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { coefficientFormat } from "@/lib/plots/coefficient-format";
import { aggregationMethods } from "@/lib/scores/aggregation-methods";
import type { ModelSensitivity } from "@/lib/statistics/sensitivity";

type MethodTableProps = {
  readonly title: string;
  readonly models: readonly ModelSensitivity[];
  readonly modelNames: ReadonlyMap<string, string>;
};

/** Every model's strict score and rank by each aggregation. */
export function MethodTable({ title, models, modelNames }: MethodTableProps) {
  const text = useTranslations("scores.sensitivity");
  const column = useTranslations("scores");
  const format = useFormatter();
  return (
    <ScrollRegion label={title} className="mb-2">
      <table className="w-full text-sm">
        <caption className="sr-only">{title}</caption>
        <thead className="text-faint text-xs">
          <tr className="border-b text-right">
            <th className="sticky left-0 bg-bg py-1.5 pr-3 text-left font-normal">{column("model")}</th>
            <th className="px-3 font-normal">{column("transcripts")}</th>
            {aggregationMethods.map((method) => (
              <th key={method} className="px-3 font-normal">
                {text(`method.${method}`)}
              </th>
            ))}
            <th className="py-1.5 pl-3 font-normal" title={text("spreadHint")}>
              {text("spread")}
            </th>
          </tr>
        </thead>
        <tbody>
          {models.map(({ modelId, transcripts, byMethod }) => {
            const values = byMethod.map(({ value }) => value);
            return (
              <tr key={modelId} className="h-9 border-b text-right">
                <th scope="row" className="sticky left-0 max-w-36 bg-bg py-1 pr-3 text-left font-normal sm:max-w-none">
                  {modelNames.get(modelId) ?? modelId}
                </th>
                <td className="px-3">{format.number(transcripts)}</td>
                {byMethod.map(({ method, value, rank }) => (
                  <td key={method} className="whitespace-nowrap px-3">
                    {format.number(value, coefficientFormat)}{" "}
                    <small className="text-faint text-xs">({format.number(rank)})</small>
                  </td>
                ))}
                <td className="pl-3">{format.number(Math.max(...values) - Math.min(...values), coefficientFormat)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
