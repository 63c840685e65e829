import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Coefficient } from "@/components/plots/coefficient";
import { FigureRowHead, FigureTable } from "@/components/plots/figure-table";
import { IntervalText } from "@/components/plots/interval-text";
import { PlotAxis } from "@/components/plots/plot-axis";
import { ScorePlot } from "@/components/plots/score-plot";
import { TaskLink } from "@/components/scores/task-link";
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
    <FigureTable
      caption={text("title")}
      rowName={text("model")}
      columns={[
        {
          key: "axis",
          name: (
            <>
              {text("axis")}
              <PlotAxis scale={scale} />
            </>
          ),
          className: "w-[34%] text-center",
        },
        { key: "strict", name: text("strict") },
        { key: "lenient", name: text("lenient") },
        { key: "transcripts", name: text("transcripts") },
        { key: "raters", name: text("raters") },
        { key: "leftOut", name: text("leftOut") },
        { key: "agreement", name: text("agreement") },
      ]}
      className="mb-4"
    >
      {models.map((model) => (
        <Row key={model.modelId} project={project} model={model} scale={scale} />
      ))}
    </FigureTable>
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
    <tr className="h-12 border-b text-right">
      <FigureRowHead>
        {link(name)}{" "}
        {isTooFew ? (
          <span
            className="whitespace-nowrap text-warn text-xs"
            title={text("tooFewHint", { fewest: fewestTranscripts })}
          >
            {text("tooFew")}
          </span>
        ) : null}
      </FigureRowHead>
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

/** The score with its interval, and below it the wider one that holds for other raters as well. */
function LinkedScore({ score, link }: LinkedScoreProps) {
  const text = useTranslations("scores");
  if (score.value === null) return <Coefficient figure={score} />;
  return (
    <>
      <Coefficient figure={score} interval={score.interval} wrap={link} />
      <span className="block whitespace-nowrap text-faint text-xs">
        {text("pool")} <IntervalText interval={score.poolInterval} />
      </span>
    </>
  );
}
