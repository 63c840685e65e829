import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Coefficient } from "@/components/plots/coefficient";
import { ScrollRegion } from "@/components/ui/scroll-region";
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
    <ScrollRegion label={text("title")} className="mb-2">
      <table className="w-full text-sm">
        <caption className="sr-only">{text("title")}</caption>
        <thead className="text-faint text-xs">
          <tr className="border-b text-right">
            <th className="sticky left-0 bg-bg py-1.5 pr-3 text-left font-normal">{text("models")}</th>
            <th className="px-3 font-normal">{text("differenceColumn")}</th>
            <th className="px-3 font-normal">{text("p")}</th>
            <th className="px-3 font-normal">{text("holm")}</th>
            <th className="px-3 text-left font-normal">{text("on")}</th>
            <th className="py-1.5 pl-3 text-left font-normal">{text("finding")}</th>
          </tr>
        </thead>
        <tbody>
          {report.pairs.map((pair) => (
            <tr key={`${pair.modelA} ${pair.modelB}`} className="h-9 border-b text-right">
              <th
                scope="row"
                className="sticky left-0 min-w-32 max-w-48 bg-bg py-1 pr-3 text-left font-normal sm:max-w-none"
              >
                <Model id={pair.modelA} models={models} names={modelNames} /> {text("less")}{" "}
                <Model id={pair.modelB} models={models} names={modelNames} />
              </th>
              <DifferenceCells difference={pair.difference} threshold={threshold}>
                <Basis pair={pair} models={models} />
              </DifferenceCells>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
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
