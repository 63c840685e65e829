import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Coefficient } from "@/components/plots/coefficient";
import { PlotAxis } from "@/components/plots/plot-axis";
import { ScorePlot } from "@/components/plots/score-plot";
import { TaskLink } from "@/components/scores/task-link";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { coefficientFormat } from "@/lib/plots/coefficient-format";
import { type PercentScale, percentScale } from "@/lib/plots/percent-scale";
import type { NamedReport } from "@/lib/scores/model-report";
import { fewestTranscripts, type Score } from "@/lib/scores/model-scores";

type ScoreTableProps = { readonly project: string; readonly models: readonly NamedReport[] };

/** The models' scores; every figure leads to the transcripts behind it. */
export function ScoreTable({ project, models }: ScoreTableProps) {
  const text = useTranslations("scores");
  const scale = percentScale({ lowest: 0 });
  return (
    <ScrollRegion label={text("title")} className="mb-4">
      <table className="w-full text-sm">
        <caption className="sr-only">{text("title")}</caption>
        <thead className="text-faint text-xs">
          <tr className="border-b text-right align-bottom">
            <th className="sticky left-0 bg-bg py-1.5 pr-3 text-left font-normal">{text("model")}</th>
            <th className="w-[34%] px-3 text-center font-normal">
              {text("axis")}
              <PlotAxis scale={scale} />
            </th>
            <th className="px-3 py-1.5 font-normal">{text("strict")}</th>
            <th className="px-3 py-1.5 font-normal">{text("lenient")}</th>
            <th className="px-3 py-1.5 font-normal">{text("transcripts")}</th>
            <th className="px-3 py-1.5 font-normal">{text("raters")}</th>
            <th className="px-3 py-1.5 font-normal">{text("leftOut")}</th>
            <th className="py-1.5 pl-3 font-normal">{text("agreement")}</th>
          </tr>
        </thead>
        <tbody>
          {models.map((model) => (
            <Row key={model.modelId} project={project} model={model} scale={scale} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type RowProps = { readonly project: string; readonly model: NamedReport; readonly scale: PercentScale };

function Row({ project, model, scale }: RowProps) {
  const text = useTranslations("scores");
  const format = useFormatter();
  const { name, strict, lenient, isTooFew, agreement } = model;
  const link = (figure: string) => (
    <TaskLink project={project} model={name}>
      {figure}
    </TaskLink>
  );
  return (
    <tr className="h-10 border-b text-right">
      <th scope="row" className="sticky left-0 max-w-36 bg-bg py-1 pr-3 text-left font-normal sm:max-w-none">
        {link(name)}{" "}
        {isTooFew ? (
          <span
            className="whitespace-nowrap text-warn text-xs"
            title={text("tooFewHint", { fewest: fewestTranscripts })}
          >
            {text("tooFew")}
          </span>
        ) : null}
      </th>
      <td className="px-3">
        <ScorePlot {...{ scale, name, strict, lenient, isTooFew }} />
      </td>
      <td className="px-3">
        <LinkedScore score={strict} link={link} />
      </td>
      <td className="px-3">
        <LinkedScore score={lenient} link={link} />
      </td>
      <td className="px-3">{link(format.number(model.transcripts))}</td>
      <td className="px-3">{link(format.number(model.raters))}</td>
      <td className="px-3">{link(format.number(model.excludedShare, coefficientFormat))}</td>
      <td className="pl-3">
        <Coefficient figure={agreement} wrap={link} />
      </td>
    </tr>
  );
}

type LinkedScoreProps = { readonly score: Score; readonly link: (figure: string) => ReactNode };

function LinkedScore({ score, link }: LinkedScoreProps) {
  if (score.value === null) return <Coefficient figure={score} />;
  return <Coefficient figure={score} interval={score.interval} wrap={link} />;
}
