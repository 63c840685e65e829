import { useFormatter, useTranslations } from "next-intl";
import { Coefficient } from "@/components/plots/coefficient";
import { FigureRowHead, FigureTable } from "@/components/plots/figure-table";
import type { AgreementFigures } from "@/lib/agreement/agreement-report";
import { difficulties } from "@/lib/agreement/people-majority";
import type { Advantage } from "@/lib/agreement/stand-in-advantage";
import type { RaterReport } from "@/lib/statistics/raters";

type MachineTableProps = {
  readonly machines: RaterReport["machines"];
  readonly people: AgreementFigures;
  readonly raterNames: ReadonlyMap<string, string>;
};

/** Machine raters held against people, on all transcripts and by whether people differ on them. */
export function MachineTable({ machines, people, raterNames }: MachineTableProps) {
  const text = useTranslations("agreement.raters");
  return (
    <FigureTable
      caption={text("machines")}
      rowName={text("rater")}
      columns={[
        { key: "tasks", name: text("tasks"), isText: true },
        { key: "n", name: text("n") },
        { key: "alpha", name: text("alpha") },
        { key: "percent", name: text("percent") },
        { key: "advantage", name: text("advantage") },
      ]}
    >
      {machines.flatMap((machine) => [
        <Row key={machine.id} name={raterNames.get(machine.id) ?? machine.id} tasks="all" {...machine.all} />,
        ...difficulties.map((tasks) => (
          <Row key={`${machine.id} ${tasks}`} name={null} tasks={tasks} {...machine.byDifficulty[tasks]} />
        )),
      ])}
      <Row name={text("people")} tasks="all" agreement={people} advantage={null} />
    </FigureTable>
  );
}

type RowProps = {
  /** Null on the rows that go on with the rater above. */
  readonly name: string | null;
  readonly tasks: "all" | (typeof difficulties)[number];
  readonly agreement: AgreementFigures;
  readonly advantage: Advantage | null;
};

function Row({ name, tasks, agreement, advantage }: RowProps) {
  const text = useTranslations("agreement.raters");
  const format = useFormatter();
  return (
    <tr className="h-9 border-b text-right">
      <FigureRowHead>{name ?? <span className="sr-only">{text(tasks)}</span>}</FigureRowHead>
      <td className="whitespace-nowrap px-3 text-left text-dim">{text(tasks)}</td>
      <td className="px-3">{format.number(agreement.unitsWithPairs)}</td>
      <td className="px-3">
        <Coefficient figure={agreement.alpha} interval={agreement.alphaInterval} />
      </td>
      <td className="px-3">
        <Coefficient figure={agreement.percent} interval={agreement.percentInterval} />
      </td>
      <td className="pl-3">
        {advantage === null ? null : advantage.value === null ? (
          <Coefficient figure={advantage} />
        ) : (
          <Coefficient figure={advantage} interval={advantage.interval} />
        )}
      </td>
    </tr>
  );
}
