import { useFormatter, useTranslations } from "next-intl";
import { Method, MethodItem } from "@/components/plots/method";
import { VersionCounts } from "@/components/plots/version-counts";
import type { VersionCount as CountedVersion } from "@/lib/annotations/count-versions";
import type { Scheme, VerdictCount } from "@/lib/scheme/scheme";
import { scoredVerdict } from "@/lib/scores/authenticity";
import { fewestTranscripts, type ScoreOptions } from "@/lib/scores/model-scores";
import { fewestSharedTasks } from "@/lib/scores/shared-tasks";

type ScoreMethodProps = {
  readonly scheme: Scheme;
  readonly schemeNumber: number;
  readonly versions: readonly CountedVersion[];
  readonly labelRevision: number;
  readonly intervals: ScoreOptions;
};

export function ScoreMethod({ scheme, schemeNumber, versions, labelRevision, intervals }: ScoreMethodProps) {
  const text = useTranslations("scores.method");
  const format = useFormatter();
  const options = scoredVerdict(scheme)?.options ?? [];
  const verdicts = (...counts: readonly VerdictCount[]) =>
    format.list(
      options.filter((option) => option.counts && counts.includes(option.counts)).map(({ label }) => `“${label}”`),
      { type: "disjunction" },
    );
  const { resamples, seed } = intervals;
  return (
    <Method title={text("title")}>
      <MethodItem term={text("strictTerm")}>{text("strict", { verdicts: verdicts("strict") })}</MethodItem>
      <MethodItem term={text("lenientTerm")}>{text("lenient", { verdicts: verdicts("strict", "lenient") })}</MethodItem>
      <MethodItem term={text("consensusTerm")}>{text("consensus")}</MethodItem>
      <MethodItem term={text("leftOutTerm")}>{text("leftOut", { verdicts: verdicts("excluded") })}</MethodItem>
      <MethodItem term={text("intervalTerm")} source={text("intervalSource")}>
        {text("interval", { resamples, seed })}
      </MethodItem>
      <MethodItem term={text("poolTerm")} source={text("poolSource")}>
        {text("pool")}
      </MethodItem>
      <MethodItem term={text("tooFewTerm")}>{text("tooFew", { fewest: fewestTranscripts })}</MethodItem>
      <MethodItem term={text("agreementTerm")}>{text("agreement")}</MethodItem>
      <MethodItem term={text("comparisonTerm")} source={text("comparisonSource")}>
        {text("comparison", { fewestShared: fewestSharedTasks, threshold: 1 - intervals.confidence })}
      </MethodItem>
      <MethodItem term={text("ranksTerm")} source={text("ranksSource")}>
        {text("ranks")}
      </MethodItem>
      <MethodItem term={text("labelsTerm")}>
        {text("labels", { scheme: schemeNumber, revision: labelRevision })} <VersionCounts versions={versions} />
      </MethodItem>
    </Method>
  );
}
