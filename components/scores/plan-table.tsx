import { useFormatter, useTranslations } from "next-intl";
import { FigureRowHead, FigureTable } from "@/components/plots/figure-table";
import { coefficientFormat } from "@/lib/plots/coefficient-format";
import { alphaWidth, type Plan, scoreWidth } from "@/lib/scores/planning";
import { plannedRaters, plannedSizes } from "@/lib/statistics/figures/planning-figures";

type PlanTableProps = { readonly plan: Plan; readonly level: number };

/** Widths of the intervals of a score and of alpha, by transcripts and raters of each. */
export function PlanTable({ plan, level }: PlanTableProps) {
  const text = useTranslations("scores.planning");
  const column = useTranslations("scores");
  const format = useFormatter();
  const raters = plannedRaters(plan);
  const shown = (width: number | null) => (width === null ? "–" : format.number(width, coefficientFormat));
  return (
    <FigureTable
      caption={text("table")}
      rowName={column("transcripts")}
      columns={raters.map((count) => ({
        key: String(count),
        name: (
          <>
            {text("ratersEach", { raters: count })}
            <span className="block">
              {count === 1 ? text("tableScore") : `${text("tableScore")} · ${text("tableAlpha")}`}
            </span>
          </>
        ),
      }))}
    >
      {plannedSizes(plan).map((transcripts) => (
        <tr key={transcripts} className="h-9 border-b text-right">
          <FigureRowHead>{format.number(transcripts)}</FigureRowHead>
          {raters.map((count) => {
            const cell = { ...plan, transcripts, raters: count };
            const isAsked = transcripts === plan.transcripts && count === plan.raters;
            return (
              <td
                key={count}
                className={isAsked ? "whitespace-nowrap bg-quiet px-3 font-semibold" : "whitespace-nowrap px-3"}
              >
                {shown(scoreWidth(cell, level))}{" "}
                {count === 1 ? null : <span className="text-faint">· {shown(alphaWidth(cell, level).value)}</span>}
              </td>
            );
          })}
        </tr>
      ))}
    </FigureTable>
  );
}
