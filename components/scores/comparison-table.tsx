import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Coefficient } from "@/components/plots/coefficient";
import { FigureRowHead, FigureTable } from "@/components/plots/figure-table";
import type { ModelDifference } from "@/lib/scores/compare-models";
import { fewestTranscripts } from "@/lib/scores/model-scores";
import type { ComparedPair, ComparisonReport } from "@/lib/statistics/comparison";

type ComparisonTableProps = {
  readonly report: ComparisonReport;
  readonly modelNames: ReadonlyMap<string, string>;
  /** A difference is shown where Holm's p is below it, such as 0.05. */
  readonly threshold: number;
};

/** Every two models: what one has more than the other, by which test, and whether they may be said to differ. */
export function ComparisonTable({ report, modelNames, threshold }: ComparisonTableProps) {
  const text = useTranslations("scores.comparison");
  const models = new Map(report.models.map((model) => [model.id, model]));
  return (
    <FigureTable
      caption={text("title")}
      rowName={text("models")}
      columns={[
        { key: "differenceColumn", name: text("differenceColumn") },
        { key: "p", name: text("p") },
        { key: "holm", name: text("holm") },
        { key: "on", name: text("on"), isText: true },
        { key: "finding", name: text("finding"), isText: true },
      ]}
      className="mb-2"
    >
      {report.pairs.map((pair) => (
        <tr key={`${pair.modelA} ${pair.modelB}`} className="h-9 border-b text-right">
          <FigureRowHead>
            <Model id={pair.modelA} models={models} names={modelNames} /> {text("less")}{" "}
            <Model id={pair.modelB} models={models} names={modelNames} />
          </FigureRowHead>
          <DifferenceCells difference={pair.difference} threshold={threshold}>
            <Basis pair={pair} models={models} />
          </DifferenceCells>
        </tr>
      ))}
    </FigureTable>
  );
}

type Models = ReadonlyMap<string, ComparisonReport["models"][number]>;
type ModelProps = { readonly id: string; readonly models: Models; readonly names: ReadonlyMap<string, string> };

function Model({ id, models, names }: ModelProps) {
  const text = useTranslations("scores");
  return (
    <>
      {names.get(id) ?? id}
      {models.get(id)?.isTooFew ? (
        <>
          {" "}
          <span
            className="whitespace-nowrap text-warn text-xs"
            title={text("tooFewHint", { fewest: fewestTranscripts })}
          >
            {text("tooFew")}
          </span>
        </>
      ) : null}
    </>
  );
}

/** What two models were compared on, with a warning where a difference may be one of their raters. */
function Basis({ pair, models }: { readonly pair: ComparedPair; readonly models: Models }) {
  const text = useTranslations("scores.comparison");
  const { isPaired, sharedTasks: tasks, sharedRaters, difference } = pair;
  const [first, second] = [pair.modelA, pair.modelB].map((id) => models.get(id)?.transcripts ?? 0);
  return (
    <>
      {isPaired ? text("paired", { tasks }) : text("unpaired", { first: first ?? 0, second: second ?? 0, tasks })}
      {sharedRaters === 0 && difference.value !== null ? (
        <span className="block text-warn text-xs" title={text("noSharedRaterHint")}>
          {text("noSharedRater")}
        </span>
      ) : null}
    </>
  );
}

type DifferenceCellsProps = {
  readonly difference: ModelDifference;
  readonly threshold: number;
  /** What the two were compared on. */
  readonly children: ReactNode;
};

function DifferenceCells({ difference, threshold, children }: DifferenceCellsProps) {
  const text = useTranslations("scores.comparison");
  const isKnown = difference.value !== null;
  return (
    <>
      <td className="px-3">
        {isKnown ? (
          <Coefficient figure={difference} interval={difference.interval} />
        ) : (
          <Coefficient figure={difference} />
        )}
      </td>
      <td className="px-3">{isKnown ? <Probability p={difference.p} /> : null}</td>
      <td className="px-3">{isKnown ? <Probability p={difference.adjustedP} /> : null}</td>
      <td className="whitespace-nowrap px-3 text-left text-dim">{children}</td>
      <td className="whitespace-nowrap pl-3 text-left">
        {isKnown && difference.adjustedP < threshold ? (
          <strong className="font-semibold">{text("differ")}</strong>
        ) : (
          <span className="text-dim">{text("notShown")}</span>
        )}
      </td>
    </>
  );
}

const leastWritten = 0.001;

function Probability({ p }: { readonly p: number }) {
  const format = useFormatter();
  const digits = { minimumFractionDigits: 3, maximumFractionDigits: 3 };
  return p < leastWritten ? `< ${format.number(leastWritten, digits)}` : format.number(p, digits);
}
