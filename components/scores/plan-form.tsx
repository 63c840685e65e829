import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { type LabelFilter, labelFilterSearch } from "@/lib/agreement/label-filter";
import { coefficientFormat } from "@/lib/plots/coefficient-format";
import { fewestTranscripts } from "@/lib/scores/model-scores";
import { planBounds, planNames } from "@/lib/scores/plan-query";
import type { Plan } from "@/lib/scores/planning";
import type { PlanningReport } from "@/lib/statistics/planning";
import { statisticSearch } from "@/lib/statistics/statistic-request";

type PlanFormProps = {
  /** The page's own address. */
  readonly address: string;
  readonly filter: LabelFilter;
  readonly plan: Plan;
  /** What the project's own votes say. */
  readonly own: PlanningReport;
};

/** What is to be labelled, asked in a form whose answer stands in the address. */
export function PlanForm({ address, filter, plan, own }: PlanFormProps) {
  const text = useTranslations("scores.planning");
  const labels = {
    transcripts: text("transcripts"),
    raters: text("ratersField"),
    agreement: text("agreementField"),
    score: text("scoreField"),
  };
  return (
    <form method="get" action={address} className="mb-6" aria-label={text("title")}>
      {[...labelFilterSearch(filter)].map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <p className="mb-3 max-w-[84ch] text-dim">
        {text("intro")} <OwnVotes own={own} />
      </p>
      <div className="grid max-w-4xl grid-cols-1 gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        {planNames.map((name) => {
          const { least, most, step } = planBounds[name];
          const hint = name === "agreement" ? { hint: text("agreementHint") } : {};
          return (
            <Field key={name} label={labels[name]} {...hint}>
              {(control) => (
                <Input
                  {...control}
                  key={plan[name]}
                  {...{ name, type: "number", min: least, max: most, step, defaultValue: plan[name], required: true }}
                />
              )}
            </Field>
          );
        })}
      </div>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button type="submit" look="main">
          {text("show")}
        </Button>
        <Button asChild>
          <Link href={`${address}${statisticSearch({ filter, about: undefined })}`}>{text("reset")}</Link>
        </Button>
      </div>
    </form>
  );
}

/** What the project's own votes say, or what stands in for them. */
function OwnVotes({ own: { transcripts, raters, score, agreement } }: Pick<PlanFormProps, "own">) {
  const text = useTranslations("scores.planning");
  const format = useFormatter();
  if (score === null) return text("noVotes");
  const known = agreement.value === null ? "–" : format.number(agreement.value, coefficientFormat);
  const said = text("own", { transcripts, raters, score, agreement: known, fewest: fewestTranscripts });
  return agreement.value === null ? `${said} ${text("guessed")}` : said;
}
