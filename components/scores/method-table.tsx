import { useFormatter, useTranslations } from "next-intl";
import { FigureRowHead, FigureTable } from "@/components/plots/figure-table";
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
    <FigureTable
      caption={title}
      rowName={column("model")}
      columns={[
        { key: "transcripts", name: column("transcripts") },
        ...aggregationMethods.map((method) => ({ key: method, name: text(`method.${method}`) })),
        { key: "spread", name: text("spread"), hint: text("spreadHint") },
      ]}
      className="mb-2"
    >
      {models.map(({ modelId, transcripts, byMethod }) => {
        const values = byMethod.map(({ value }) => value);
        return (
          <tr key={modelId} className="h-9 border-b text-right">
            <FigureRowHead>{modelNames.get(modelId) ?? modelId}</FigureRowHead>
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
    </FigureTable>
  );
}
