import { useFormatter, useTranslations } from "next-intl";
import { coefficientFormat } from "@/lib/plots/coefficient-format";
import { alphaWidth, type Plan, scoreWidth } from "@/lib/scores/planning";

type PlanAnswerProps = { readonly plan: Plan; readonly level: number };

/** What the plan that is asked about would give, in a sentence. */
export function PlanAnswer({ plan, level }: PlanAnswerProps) {
  const text = useTranslations("scores.planning");
  const format = useFormatter();
  const sizes = (width: number) => ({
    width: format.number(width, coefficientFormat),
    half: format.number(width / 2, coefficientFormat),
  });
  const alpha = alphaWidth(plan, level);
  const { transcripts, raters } = plan;
  return (
    <p className="mb-6 max-w-[84ch] rounded-lg border bg-panel px-4 py-3">
      {text("answer", { transcripts, raters })}{" "}
      <strong className="font-semibold">{text("scoreAnswer", sizes(scoreWidth(plan, level)))}</strong>,{" "}
      {alpha.value === null ? text("alphaNone") : `${text("alphaAnswer", sizes(alpha.value))}.`}
    </p>
  );
}
